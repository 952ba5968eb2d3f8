import type { Problem } from '#fields/field'
import { now } from '#database/decorators'
import type Operation from '#models/operation'
import { checkChoices } from '#operations/import/check_choices'
import { importableFields } from '#operations/import/importable'
import type { ImportChoices, ImportPlan } from '#operations/import/plan'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

interface Given extends Omit<ImportChoices, 'constants'> {
  constants: { [key: string]: string | null }
}

/** Keeps what a person chose for a file that waits; answers what is wrong with it, by control. */
export async function changeChoices(operation: Operation, given: Given): Promise<{ [control: string]: Problem }> {
  const choices = knownOnly(given, operation.plan as ImportPlan)
  const plan = JSON.stringify({ ...(operation.plan as ImportPlan), ...choices })
  const row = { tenant_id: current.tenant.id, id: operation.id, status: 'planned' }
  await transaction((trx) => trx.from('operations').where(row).update({ plan, updated_at: now() }))
  return checkChoices(choices)
}

/** Columns and values of fields that a file may set, and of no other. */
function knownOnly({ columns, constants, ...rest }: Given, { header }: ImportPlan): ImportChoices {
  const keys = new Set(importableFields().map(({ key }) => key))
  const known = Object.entries(constants).flatMap(([key, value]) => (keys.has(key) && value ? [[key, value]] : []))
  return {
    ...rest,
    columns: header.map((_, at) => (keys.has(columns[at] ?? '') ? columns[at]! : null)),
    constants: Object.fromEntries(known),
  }
}
