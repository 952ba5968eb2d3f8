import { existingCustomers } from '#fields/references'
import type { Field } from '#fields/field'
import type { Draft, RecordProblem } from '#actions/records/draft'

/** References to customers that don't exist: one statement for all drafts, none where no field refers. */
export async function referenceProblems(drafts: Draft[], fields: Field[]): Promise<RecordProblem[][]> {
  const referring = fields.filter(({ type }) => type.name === 'customer')
  const named = drafts.map(({ after }) =>
    referring.map((field) => ({ field, id: field.store.read(after, field) as string | null }))
  )
  const ids = named.flat().flatMap(({ id }) => id ?? [])
  if (ids.length === 0) return drafts.map(() => [])
  const known = await existingCustomers(ids)
  const lost = ({ id }: { id: string | null }) => id !== null && !known.has(id)
  return named.map((list) =>
    list.filter(lost).map(({ field }) => ({ key: field.key, problem: { code: 'not_a_customer' } }))
  )
}
