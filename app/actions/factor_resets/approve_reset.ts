import db from '@adonisjs/lucid/services/db'
import { openReset, openResets, type FactorRefusal } from '#actions/factor_resets/factor_resets'
import { noteChange } from '#actions/note_change'
import { eraseFactor } from '#actions/second_factor/second_factor'
import type { Person } from '#dictionaries/people'
import { mayManage } from '#permissions/assigning'
import { members } from '#permissions/roles'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** Takes a lost second factor away: never by who asked for it, and only by who holds what the person's roles permit. */
export class ApproveReset {
  async handle(person: Person): Promise<FactorRefusal | null> {
    const asked = await openReset(person.membershipId)
    if (!asked) return 'gone'
    if (person.id === current.user?.id) return 'self'
    if (asked.askedBy === current.user?.id) return 'alone'
    const member = members().get(person.id)
    if (!member || !mayManage(member)) return 'wider'
    const [row] = await db.from('user_tenants').where('user_id', person.id).count('* as total')
    if (Number(row.total) > 1) return 'elsewhere'
    return (await this.take(person, asked.askedBy)) ? null : 'gone'
  }

  /** Of many who approve at once, one does. */
  private take({ id, membershipId }: Person, askedBy: string): Promise<boolean> {
    return transaction(async (trx) => {
      const taken = await openResets(membershipId, trx).where('asked_by', askedBy).delete()
      if (Number(taken) !== 1) return false
      await eraseFactor(trx, id)
      const change = { action: 'factor_reset', after: { asked_by: askedBy } }
      await noteChange(trx, { list: 'users', recordId: membershipId, ...change })
      return true
    })
  }
}
