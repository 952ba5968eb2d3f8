import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import FieldRule from '#models/field_rule'
import Grant from '#models/grant'
import Role from '#models/role'
import { noteChange } from '#actions/note_change'
import { bumpVersion, StaleRoleError } from '#actions/settings/roles/bump_version'
import { rulesInHistory } from '#actions/settings/roles/insert_rules'
import { moveHolders } from '#actions/settings/roles/move_holders'
import { refusalToDelete } from '#actions/settings/roles/refusal'
import { moveViews } from '#actions/views/move_views'
import type { Role as LoadedRole } from '#permissions/roles'
import { configurationChanged } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/**
 * Takes a role away; who holds it gets another one in its place, and so do the views that were for it. The answer is
 * false when the role was changed, or given to somebody, since it was shown: then nothing happens.
 */
export class DeleteRole {
  async handle(role: LoadedRole, into: LoadedRole | undefined): Promise<boolean> {
    const refusal = refusalToDelete(role, into)
    if (refusal) throw new Error(`${role.name} is not ${current.user?.id}'s to delete`)
    try {
      await transaction((trx) => this.save(trx, role, into))
      return true
    } catch (error) {
      if (error instanceof StaleRoleError) return false
      throw error
    }
  }

  private async save(trx: TransactionClientContract, role: LoadedRole, into: LoadedRole | undefined) {
    await bumpVersion(trx, role)
    await moveHolders(trx, role, into)
    await this.handOverViews(trx, role, into)
    await Grant.query({ client: trx }).where('roleId', role.id).delete()
    await FieldRule.query({ client: trx }).where('roleId', role.id).delete()
    await Role.query({ client: trx }).where('id', role.id).delete()
    const before = { name: role.name, ...Object.fromEntries(role.reach), ...rulesInHistory(role.fields) }
    await noteChange(trx, { list: 'roles', recordId: role.id, action: 'delete', before })
    await configurationChanged(trx)
  }

  /** What was for nobody is its maker's own. */
  private async handOverViews(trx: TransactionClientContract, { id }: LoadedRole, into: LoadedRole | undefined) {
    const role = { audience: 'role' as const, audienceId: id }
    await moveViews(trx, role, into ? { ...role, audienceId: into.id } : { audience: 'mine', audienceId: null })
  }
}
