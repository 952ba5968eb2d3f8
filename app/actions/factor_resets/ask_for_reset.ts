import db from '@adonisjs/lucid/services/db'
import { now } from '#database/decorators'
import { expiredResets, type FactorRefusal } from '#actions/factor_resets/factor_resets'
import { noteChange } from '#actions/note_change'
import { hasSecondFactor } from '#actions/second_factor/second_factor'
import type { Person } from '#dictionaries/people'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { isDuplicate, transaction } from '#tenancy/transaction'

/** Asks that a lost second factor be taken away, which somebody else approves. */
export class AskForReset {
  async handle(person: Person): Promise<FactorRefusal | null> {
    const refusal = await refusalOf(person)
    if (refusal) return refusal
    try {
      await this.ask(person)
      return null
    } catch (error) {
      if (isDuplicate(error)) return 'asked'
      throw error
    }
  }

  private ask({ membershipId }: Person) {
    return transaction(async (trx) => {
      await expiredResets(membershipId, trx).delete()
      const row = { membership_id: membershipId, asked_by: current.user!.id, asked_at: now() }
      await insertMany(trx, 'factor_resets', Object.keys(row), [row])
      await noteChange(trx, { list: 'users', recordId: membershipId, action: 'factor_asked' })
    })
  }
}

/** Who has not come yet is told apart from nobody: whether they have an account is not ours to say. */
async function refusalOf({ id, invited }: Person): Promise<FactorRefusal | null> {
  if (id === current.user?.id) return 'self'
  if (invited || !(await hasSecondFactor(id))) return 'none'
  const [row] = await db.from('user_tenants').where('user_id', id).count('* as total')
  return Number(row.total) > 1 ? 'elsewhere' : null
}
