import { personById } from '#dictionaries/people'
import { translate, translateAny } from '#fields/translate'
import type { Cell } from '#fields/field'
import { changeLines, labelOf } from '#lists/change_lines'
import type { ChangeRow } from '#lists/read_changes'
import { REVEAL, seenChange } from '#lists/seen_change'
import { mayRestore } from '#web/customers/may_restore'

export interface HistoryLine {
  label: string
  before: Cell | null
  after: Cell | null
  /** What of the record can be given the old value again: see `reversed`. */
  part?: string
  /** Where that is asked. */
  restore?: string
}

export interface HistoryEntry {
  id: string
  action: string
  /** The action in words. */
  did: string
  at: string
  who: string
  /** Where it came from, unless a person typed it here; and as the history has it. */
  source?: string
  way: string
  device?: string
  operationId: string | null
  lines: HistoryLine[]
}

/**
 * A change in words: who, when, from where, and each field's old and new value as its type shows them, as far as the
 * acting person may see the field. Null when nothing is left to tell.
 */
export function historyEntry(given: ChangeRow): HistoryEntry | null {
  const change = seenChange(given)
  if (!change) return null
  const { id, action, created_at: at, operation_id: operationId } = change
  const lines = linesOf(change)
  if (action === 'update' && lines.length === 0) return null
  return {
    ...{ id, action, at, operationId, lines },
    did: didWhat(change),
    who: (change.user_id && personById(change.user_id)?.name) || translate('customers.somebody'),
    way: change.source,
    source: change.source === 'user' ? undefined : translate(`fields.source_${change.source}`),
    device: change.origin?.device,
  }
}

const linesOf = (change: ChangeRow): HistoryLine[] =>
  changeLines(change).map(({ key, part, ...line }) => {
    return { ...line, part: part && mayRestore(change.list, key) ? part : undefined }
  })

function didWhat({ list, action, after }: ChangeRow): string {
  if (action === REVEAL) return translate('customers.did_reveal', { field: labelOf(list, String(after.revealed)) })
  return translateAny(`customers.did_${action}`) ?? translateAny(`history.did.${action}`) ?? action
}
