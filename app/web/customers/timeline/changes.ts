import type { ChangeRow } from '#lists/read_changes'
import { isRelating } from '#lists/seen_relation'
import { historyEntries } from '#web/customers/history_pages'
import type { TimelineSource } from '#web/customers/timeline/source'

const LOOKS = {
  changes: { icon: 'pencil' },
  relations: { icon: 'affiliate' },
  merges: { icon: 'arrow-merge' },
  operations: { icon: 'progress-check' },
}

type Told = Pick<ChangeRow, 'action' | 'source'> & { operationId: string | null }

/** What the history has of the customer: by hand, with others at once, in a merge, and to whom it was related. */
export const changeSource: TimelineSource = {
  kinds: Object.keys(LOOKS),
  async read({ record, kinds, limit, older }) {
    const keep = (change: ChangeRow) => kinds.has(kindOf({ ...change, operationId: change.operation_id }))
    const { entries, next } = await historyEntries(record.id, { limit, older, keep })
    const told = entries.map((entry) => ({ ...entry, key: entry.id, kind: kindOf({ ...entry, source: entry.way }) }))
    return { entries: told.map((entry) => ({ ...entry, ...LOOKS[entry.kind] })), looked: next }
  },
}

function kindOf({ action, source, operationId }: Told): keyof typeof LOOKS {
  if (isRelating({ action })) return 'relations'
  if (source === 'merge') return 'merges'
  return operationId ? 'operations' : 'changes'
}
