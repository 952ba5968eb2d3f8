import type { Problem } from '#fields/field'
import { now } from '#database/decorators'
import type Operation from '#models/operation'
import { checkChoices } from '#operations/import/check_choices'
import { startCheck } from '#operations/import/check'
import { importableFields } from '#operations/import/importable'
import { missingValues } from '#operations/import/new_values'
import type { ImportChoices, ImportPlan } from '#operations/import/plan'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

interface Given extends Omit<ImportChoices, 'constants'> {
  constants: { [key: string]: string | null }
}

/** Keeps what a person chose for a file that waits, and has a large one tried; answers what is wrong with it, by control. */
export async function changeChoices(operation: Operation, given: Given): Promise<{ [control: string]: Problem }> {
  const before = operation.plan as ImportPlan
  const plan = { ...before, ...knownOnly(given, before) }
  const problems = checkChoices(plan)
  const row = { tenant_id: current.tenant.id, id: operation.id, status: 'planned' }
  await transaction(async (trx) => {
    const checkId = Object.keys(problems).length ? before.checkId : await startCheck(trx, operation.id, plan)
    const kept = JSON.stringify({ ...plan, checkId })
    await trx.from('operations').where(row).update({ plan: kept, updated_at: now() })
  })
  return problems
}

/** Columns and values of fields that a file may set, and of no other. */
function knownOnly(
  { columns: asked, constants, newValues, ...rest }: Given,
  { header, values }: ImportPlan
): ImportChoices {
  const keys = new Set(importableFields().map(({ key }) => key))
  const known = Object.entries(constants).flatMap(([key, value]) => (keys.has(key) && value ? [[key, value]] : []))
  const columns = header.map((_, at) => (keys.has(asked[at] ?? '') ? asked[at]! : null))
  const addable = missingValues({ columns, values }).flatMap(({ field, allowed }) => (allowed ? field.key : []))
  return {
    ...rest,
    columns,
    constants: Object.fromEntries(known),
    newValues: newValues.filter((key) => addable.includes(key)),
  }
}
