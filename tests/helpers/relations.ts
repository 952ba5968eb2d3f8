import { CreateRelation } from '#actions/relations/create_relation'
import { findValue } from '#dictionaries/values'

/** Says that one customer is this to another: `relate(acme, 'parent_company', globex)`. */
export async function relate(from: { id: string }, type: string, to: { id: string }, note: string | null = null) {
  const refusal = await new CreateRelation().handle(
    { from: from.id, to: to.id, type: findValue('relation_type', type)!.id },
    note
  )
  if (refusal) throw new Error(`The relation was refused: ${refusal}`)
}
