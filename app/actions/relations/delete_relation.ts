import CustomerLink from '#models/customer_link'
import { noteRelation } from '#actions/relations/note_relation'
import { transaction } from '#tenancy/transaction'

/** Two customers are related no more; both histories say so. Done twice, it is done once. */
export class DeleteRelation {
  async handle(id: string): Promise<void> {
    await transaction(async (trx) => {
      const link = await CustomerLink.query({ client: trx }).where('id', id).forUpdate().first()
      if (!link) return
      await link.delete()
      const { fromId: from, toId: to, typeId: type, note } = link
      noteRelation(trx, { before: { from, to, type, note } })
    })
  }
}
