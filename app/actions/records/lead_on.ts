import type { Draft } from '#actions/records/draft'
import type { Field } from '#fields/field'
import { holdLiving } from '#lists/living_customer'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Records that are given a customer who was merged into another one meanwhile name that one. Those that are merged themselves, or
 * taken apart, know whom they name.
 */
export async function leadOn(trx: TransactionClientContract, drafts: Draft[], fields: Field[]) {
  for (const field of fields.filter(({ type }) => type.name === 'customer')) {
    const given = drafts.filter((draft) => !draft.deed && isNamed(field, draft.after) && !isSame(field, draft))
    const living = await holdLiving(
      trx,
      given.map(({ after }) => field.store.read(after, field) as string)
    )
    for (const { after } of given) {
      const id = field.store.read(after, field) as string
      field.store.write(after, field, living.get(id) ?? id)
    }
  }
}

const isNamed = (field: Field, record: Draft['after']) => field.store.read(record, field) !== null

const isSame = (field: Field, { before, after }: Draft) =>
  before !== null && field.store.read(before, field) === field.store.read(after, field)
