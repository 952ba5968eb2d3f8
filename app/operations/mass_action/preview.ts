import type { Draft } from '#actions/records/draft'
import type { Condition } from '#fields/condition'
import type { Count } from '#lists/count_records'
import { ListQuery } from '#lists/list_query'
import type { ListState } from '#lists/list_state'
import { oldestFirst } from '#operations/export/measure'
import { actionOf, type MassPlan } from '#operations/mass_action/plan'
import { prepareMass, type Prepared } from '#operations/mass_action/prepare'
import { alreadySo } from '#operations/mass_action/already_so'
import { stretchOf } from '#operations/mass_action/walk'
import { rowScope } from '#permissions/row_scope'

/** So many are tried out, as the operation would. */
const TRIED = 500
/** Counting ends here. */
const MOST = 100_000
const SHOWN = 5

/** What a plan would do, in numbers of records. */
export interface Preview {
  matching: Count
  changed: number
  unchanged: number
  forbidden: number
  broken: number
  /** How many were tried, where some of the numbers are worked out from those. */
  estimatedFrom: number | null
  /** The first that would change. */
  samples: Draft[]
}

/** Tries the first records and counts the others by the database: what it costs does not grow with what matches. */
export async function previewMass(plan: MassPlan): Promise<Preview> {
  const { ids, ended } = await stretchOf(plan, null, TRIED)
  const tried = await prepareMass(ids, plan)
  const samples = tried.drafts.slice(0, SHOWN)
  if (ended) return { ...countsOf(ids.length, tried), matching: { value: ids.length, capped: false }, samples }
  return { ...(await counted(plan, ids.length, tried)), samples }
}

function countsOf(all: number, { drafts, forbidden, broken }: Prepared) {
  const refused = { forbidden: forbidden.length, broken: broken.length }
  const unchanged = all - drafts.length - refused.forbidden - refused.broken
  return { changed: drafts.length, unchanged, ...refused, estimatedFrom: null }
}

/** Who may not, and what is so already, are conditions like any other; what breaks a rule is told by those tried. */
async function counted(plan: MassPlan, size: number, tried: Prepared): Promise<Omit<Preview, 'samples'>> {
  const state = oldestFirst(plan, null, 1)
  const scope = rowScope(actionOf(plan).permission)
  const so = alreadySo(plan)
  const first = countsOf(size, tried)
  const matching = await count(state)
  const mine = scope ? (await count(state, [scope])).value : matching.value
  const theirs = size - first.forbidden || 1
  const share = (part: number) => Math.round((part / theirs) * mine)
  const unchanged = so ? (await count(state, [...(scope ? [scope] : []), ...so])).value : share(first.unchanged)
  const broken = Math.min(share(first.broken), mine - unchanged)
  return {
    matching,
    changed: mine - unchanged - broken,
    unchanged,
    forbidden: matching.value - mine,
    broken,
    estimatedFrom: broken || !so || matching.capped ? size : null,
  }
}

const count = async (state: ListState, further: Condition[] = []) => (await ListQuery.for(state, further)).count(MOST)
