import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Grant from '#models/grant'
import { noteChange } from '#actions/note_change'
import { bumpVersion, StaleRoleError } from '#actions/settings/roles/bump_version'
import { insertGrants } from '#actions/settings/roles/insert_grants'
import { refusalOf, type Refusal } from '#actions/settings/roles/refusal'
import type { GrantChange } from '#permissions/effects'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

type Answer = { changed: true } | { stale: true } | Refusal

/** Changes what roles permit, unless one of them was changed since it was shown. */
export class ChangeGrants {
  async handle(changes: GrantChange[]): Promise<Answer> {
    const refusal = refusalOf(changes)
    if (refusal) return refusal
    try {
      await transaction((trx) => this.save(trx, changes))
      return { changed: true }
    } catch (error) {
      if (error instanceof StaleRoleError) return { stale: true }
      throw error
    }
  }

  private async save(trx: TransactionClientContract, changes: GrantChange[]) {
    for (const own of Map.groupBy(changes, ({ role }) => role.id).values()) await this.saveRole(trx, own)
    await configurationChanged(trx)
  }

  private async saveRole(trx: TransactionClientContract, changes: GrantChange[]) {
    const [{ role }] = changes
    await bumpVersion(trx, role)
    const permissions = changes.map(({ permission }) => permission)
    await Grant.query({ client: trx }).where('roleId', role.id).whereIn('permission', permissions).delete()
    await insertGrants(trx, role.id, new Map(changes.map(({ permission, to }) => [permission, to])))
    const values = (end: 'from' | 'to') => Object.fromEntries(changes.map((one) => [one.permission, one[end]]))
    const change = { before: values('from'), after: values('to') }
    await noteChange(trx, { list: 'roles', recordId: role.id, action: 'update', ...change })
  }
}
