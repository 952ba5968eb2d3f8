import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Role } from '#permissions/roles'
import { insertMany } from '#tenancy/bulk'
import { newId } from '#text/ids'

type Fields = Role['fields']

/** Stores what a role says of fields; what may be written needs no rule. */
export async function insertRules(trx: TransactionClientContract, roleId: string, fields: Fields) {
  const rows = rulesIn(fields).map(({ list, key, access }) => ({
    ...{ id: newId(), role_id: roleId, list },
    ...{ field_key: key, access },
  }))
  await insertMany(trx, 'field_rules', ['id', 'role_id', 'list', 'field_key', 'access'], rows)
}

/** As the history of a role keeps them: `fields.customers.id_number`. */
export const rulesInHistory = (fields: Fields) =>
  Object.fromEntries(rulesIn(fields).map(({ list, key, access }) => [ruleKey(list, key), access]))

export const ruleKey = (list: string, key: string) => `fields.${list}.${key}`

function rulesIn(fields: Fields) {
  const all = [...fields].flatMap(([list, rules]) => [...rules].map(([key, access]) => ({ list, key, access })))
  return all.filter(({ access }) => access !== 'write')
}
