import { changesOf } from '#actions/records/changes'
import type { Draft } from '#actions/records/draft'
import { seenLines } from '#lists/change_lines'
import { everyFieldOf } from '#lists/fields_of'
import { titleOf } from '#lists/title_of'
import { newestRecord } from '#operations/export/measure'
import type { MassAction } from '#operations/mass_action/actions'
import type { MassPlan } from '#operations/mass_action/plan'
import { previewMass } from '#operations/mass_action/preview'
import { undoDays } from '#operations/undo/undoing'
import type { SavedState } from '#lists/list_state'
import type { Input } from '#fields/field'
import { newId } from '#text/ids'
import { sealed } from '#web/mass/sealed'
import { planInWords } from '#operations/mass_action/in_words'

/** What a person confirms: it runs as it is, once, as the operation of this id. */
export interface SealedPlan {
  id: string
  plan: MassPlan
  total: number | null
}

interface Asked {
  selection: SavedState
  action: MassAction
  field?: string
  input?: Input
}

/** What would happen, and the seal under which exactly that can be confirmed. */
export async function planPage({ selection, action, field, input }: Asked) {
  const { list } = action
  const newest = await newestRecord(list)
  const plan: MassPlan = { list, state: selection, newest, action: action.key, field, input }
  const { samples, matching, ...counts } = await previewMass(plan)
  const total = matching.capped ? null : matching.value
  return {
    ...{ list, matching, counts, action: action.key, days: undoDays() },
    words: planInWords(plan),
    samples: samples.map(sampleOf),
    plan: sealed('plan', { id: newId(), plan, total } satisfies SealedPlan),
  }
}

/** One record before and after, as far as the acting person may see. */
function sampleOf({ before, after }: Draft) {
  const { id, list } = after
  const lines = seenLines({ list, ...changesOf({ before, after }, everyFieldOf(list))! })
  return { id, name: titleOf(before!), number: String(before!.number), lines }
}
