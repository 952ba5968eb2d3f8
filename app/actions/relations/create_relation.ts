import { newId } from '#text/ids'
import CustomerLink from '#models/customer_link'
import { noteRelation } from '#actions/relations/note_relation'
import { isTold } from '#actions/relations/told_already'
import { holdCustomers } from '#actions/records/hold_customers'
import { toldOnce, type Told } from '#lists/relation_types'
import { current } from '#tenancy/current'
import { isDuplicate, transaction } from '#tenancy/transaction'

/** Why nothing was done: `customers.relation_<reason>` in the language files. */
export type RelationRefusal = 'itself' | 'already' | 'gone'

/** Relates two customers. It is kept once, however it is told, and both histories say so. */
export class CreateRelation {
  async handle(given: Told, note: string | null): Promise<RelationRefusal | null> {
    if (given.from === given.to) return 'itself'
    const told = toldOnce(given)
    try {
      return await transaction((trx) => this.create(trx, told, note))
    } catch (error) {
      if (isDuplicate(error)) return 'already'
      throw error
    }
  }

  private async create(trx: Parameters<typeof noteRelation>[0], told: Told, note: string | null) {
    const ends = await holdCustomers(trx, [told.from, told.to])
    if ([...ends.values()].filter(({ deleted_at: deleted }) => !deleted).length < 2) return 'gone'
    if (await isTold(trx, told)) return 'already'
    const { from: fromId, to: toId, type: typeId } = told
    await CustomerLink.create(
      { id: newId(), fromId, toId, typeId, note, createdBy: current.user?.id ?? null },
      { client: trx }
    )
    noteRelation(trx, { after: { ...told, note } })
    return null
  }
}
