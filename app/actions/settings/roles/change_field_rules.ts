import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import FieldRule from '#models/field_rule'
import { noteChange } from '#actions/note_change'
import { bumpVersion, StaleRoleError } from '#actions/settings/roles/bump_version'
import { insertRules, ruleKey } from '#actions/settings/roles/insert_rules'
import { refusalOfFields, type Refusal } from '#actions/settings/roles/refusal'
import type { FieldChange } from '#permissions/field_effects'
import type { Role } from '#permissions/roles'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

type Answer = { changed: true } | { stale: true } | Refusal

/** Changes what one role says of fields, unless it was changed since it was shown. */
export class ChangeFieldRules {
  async handle(role: Role, changes: FieldChange[]): Promise<Answer> {
    const refusal = refusalOfFields(changes)
    if (refusal) return refusal
    try {
      await transaction((trx) => this.save(trx, role, changes))
      return { changed: true }
    } catch (error) {
      if (error instanceof StaleRoleError) return { stale: true }
      throw error
    }
  }

  private async save(trx: TransactionClientContract, role: Role, changes: FieldChange[]) {
    await bumpVersion(trx, role)
    for (const [list, own] of Map.groupBy(changes, (change) => change.list)) {
      const keys = own.map(({ key }) => key)
      await FieldRule.query({ client: trx }).where({ roleId: role.id, list }).whereIn('fieldKey', keys).delete()
      await insertRules(trx, role.id, new Map([[list, new Map(own.map(({ key, to }) => [key, to]))]]))
    }
    const values = (end: 'from' | 'to') =>
      Object.fromEntries(changes.map((one) => [ruleKey(one.list, one.key), one[end]]))
    const change = { before: values('from'), after: values('to') }
    await noteChange(trx, { list: 'roles', recordId: role.id, action: 'update', ...change })
    await configurationChanged(trx)
  }
}
