import type { ChangeRow } from '#lists/read_changes'
import { isRelating } from '#lists/seen_relation'
import { historyEntries } from '#web/customers/history_pages'
import type { TimelinePart } from '#web/customers/timeline/source'

const LOOKS = {
  changes: { icon: 'pencil' },
  relations: { icon: 'affiliate' },
  merges: { icon: 'arrow-merge' },
  operations: { icon: 'progress-check' },
}

/** What the history has of a customer: by hand, with others at once, in a merge, and to whom it was related. */
export const CHANGE_KINDS = Object.keys(LOOKS)

/** Comments and files are told of by themselves. */
const TOLD_BY_OTHERS: string[] = ['comment_add', 'file_add']

type Told = Pick<ChangeRow, 'action' | 'source'> & { operationId: string | null }
type Asked = { limit: number; older?: string }

export async function changesPart(recordId: string, kinds: ReadonlySet<string>, asked: Asked): Promise<TimelinePart> {
  if (!CHANGE_KINDS.some((kind) => kinds.has(kind))) return { entries: [], looked: null }
  const keep = (change: ChangeRow) =>
    !TOLD_BY_OTHERS.includes(change.action) && kinds.has(kindOf({ ...change, operationId: change.operation_id }))
  const { entries, next } = await historyEntries(recordId, { ...asked, keep })
  const told = entries.map((entry) => ({ ...entry, key: entry.id, kind: kindOf({ ...entry, source: entry.way }) }))
  return { entries: told.map((entry) => ({ ...entry, ...LOOKS[entry.kind] })), looked: next }
}

function kindOf({ action, source, operationId }: Told): keyof typeof LOOKS {
  if (isRelating({ action })) return 'relations'
  if (source === 'merge') return 'merges'
  return operationId ? 'operations' : 'changes'
}
