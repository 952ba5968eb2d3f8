import db from '@adonisjs/lucid/services/db'
import { operationKinds } from '#operations/index'
import type { OperationRun } from '#operations/operation'
import type { ScanResult } from '#operations/duplicates/plan'
import { startScan } from '#operations/duplicates/scans'
import { Worker } from '#operations/worker'
import Tenant from '#models/tenant'
import type { Rule, RuleChoice } from '#duplicates/rules'
import { current } from '#tenancy/current'
import type { Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { outcomeOf } from '#tests/helpers/mass_actions'

/** Searches all customers of the tenant, with a worker that does it to its end. */
export async function scan() {
  const { id } = (await startScan())!
  await new Worker({ pause: 10 }).drain()
  return outcomeOf<ScanResult>(id)
}

export interface StoredPair {
  id: string
  low_id: string
  high_id: string
  state: string
  score: number
  rules: number
}

/** The best first. */
export const pairs = (): Promise<StoredPair[]> =>
  db.from('duplicate_pairs').where('tenant_id', current.tenant.id).orderBy('score', 'desc').orderBy('id', 'desc')

export const ana = { first_name: 'Ana', last_name: 'García', phone: '+34 612 345 678', birthday: '1980-02-11' }

/** Two customers who are one, as they were typed. */
export async function twins(more: object = {}) {
  const one = await createCustomer({ ...ana, ...more })
  const other = await createCustomer({ ...ana, first_name: 'Garcia', last_name: 'Aña', ...more })
  return [one, other]
}

/** What a company's rules do; those that are not named do nothing. */
export async function chooseRules(company: Company, choices: { [rule in Rule]?: Partial<RuleChoice> }) {
  const none = { create: 'off', scan: false }
  const rules = ['phone', 'email', 'id_number', 'name_birthday', 'name_postcode', 'name'] as Rule[]
  const duplicates = Object.fromEntries(rules.map((rule) => [rule, { ...none, ...choices[rule] }]))
  const tenant = await Tenant.findOrFail(company.tenant.id)
  await tenant.merge({ settings: { ...(tenant.settings as object), duplicates } }).save()
  company.tenant.settings = tenant.settings as typeof company.tenant.settings
}

type Run = OperationRun<any, any, any>

/** What a test lets happen before the nth commit of a scan. */
export function beforeCommit(nth: number, happens: () => Promise<unknown>) {
  const at = operationKinds.findIndex(({ kind }) => kind === 'duplicates')
  const kind = operationKinds[at]
  let commits = 0
  const count = async () => void (++commits === nth && (await happens()))
  operationKinds[at] = { ...kind, step: (run) => kind.step(watched(run, count)) }
  return () => void (operationKinds[at] = kind)
}

function watched(run: Run, before: () => Promise<void>): Run {
  const commit: Run['commit'] = async (work) => {
    await before()
    await run.commit(work)
  }
  return {
    ...{ id: run.id, plan: run.plan, commit },
    keep: (make) => run.keep(make),
    get checkpoint() {
      return run.checkpoint
    },
    get result() {
      return run.result
    },
    get done() {
      return run.done
    },
    get total() {
      return run.total
    },
  }
}
