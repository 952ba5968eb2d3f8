import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import Operation from '#models/operation'
import OperationIssue from '#models/operation_issue'
import type { ImportChoices, ImportPlan, ImportResult } from '#operations/import/plan'
import { planImport } from '#operations/import/upload'
import { enqueue } from '#operations/queue'
import { Worker } from '#operations/worker'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

export const dataFile = (name: string) => app.makePath('tests/data', name)

/** Writes a CSV file of its own and answers its path. */
export async function csvFile(text: string | Buffer, name = 'customers.csv') {
  const path = join(process.env.STORAGE_PATH!, `${Math.random().toString(36).slice(2)}-${name}`)
  await writeFile(path, text)
  return path
}

/** What a person chooses on the page for a file that has none of the required fields. */
export const usualConstants = () => ({
  segment: 'retail',
  status: 'active',
  channel: 'referral',
  manager: current.user!.id,
})

/** Uploads a file and chooses; nothing runs yet. */
export async function planFile(path: string, choices: Partial<ImportChoices> = {}) {
  const operation = await planImport({ path, name: path.split('/').at(-1)! })
  const plan = operation.plan as ImportPlan
  return operation.merge({ plan: { ...plan, constants: usualConstants(), ...choices } }).save()
}

/** Uploads, confirms and lets a worker run it to its end. */
export async function importFile(path: string, choices: Partial<ImportChoices> = {}) {
  const operation = await planFile(path, choices)
  await transaction((trx) => enqueue(trx, operation, 'planned'))
  await new Worker({ pause: 10 }).drain()
  return outcomeOf(operation.id)
}

export async function importText(text: string | Buffer, choices: Partial<ImportChoices> = {}) {
  return importFile(await csvFile(text), choices)
}

export async function outcomeOf(id: string) {
  const operation = await Operation.findOrFail(id)
  const issues = await OperationIssue.query().where('operation_id', id).orderBy('row_no')
  return {
    operation,
    plan: operation.plan as ImportPlan,
    result: operation.result as ImportResult,
    issues,
  }
}
