import { existing, isReference, type Target } from '#fields/references'
import type { Field } from '#fields/field'
import type { Draft, RecordProblem } from '#actions/records/draft'

/** References to records that don't exist: one statement for all drafts and each kind, none where no field refers. */
export async function referenceProblems(drafts: Draft[], fields: Field[]): Promise<RecordProblem[][]> {
  const problems: RecordProblem[][] = drafts.map(() => [])
  const kinds = Map.groupBy(fields.filter(isReference), ({ type }) => type.name as Target)
  for (const [target, referring] of kinds) {
    const named = drafts.map(({ after }) => referring.map((field) => ({ key: field.key, id: idIn(after, field) })))
    const known = await existing(
      target,
      named.flat().map(({ id }) => id)
    )
    for (const [at, references] of named.entries())
      for (const { key, id } of references)
        if (id !== null && !known.has(id)) problems[at].push({ key, problem: { code: `not_a_${target}` } })
  }
  return problems
}

const idIn = (record: Draft['after'], field: Field) => field.store.read(record, field) as string | null
