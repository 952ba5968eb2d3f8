import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#database/decorators'
import { lockedHead } from '#history/head'
import { cellOf, lastWeeks, NOBODY, startOfWeek, TALLIED, type Tally, type Tallied } from '#lists/tallies'
import { insertMany } from '#tenancy/bulk'
import { companyZone } from '#tenancy/company_zone'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { firstIdAt } from '#text/ids'

type Counted = Tally & { count: number }

/**
 * Counts the current tenant's customers anew, where they were never counted or its weeks begin at another moment now.
 * Saves wait at their end meanwhile, seconds for a million: the lock of the head lets no one come between the counts.
 */
export async function recountTallies(): Promise<void> {
  const mark = await markIn(db).first()
  if (mark?.time_zone === companyZone()) return
  await transaction(async (trx) => {
    await lockedHead(trx)
    const tallies = [...(await valuesIn(trx)), ...(await weeksIn(trx))]
    await trx.from('tallies').where('tenant_id', current.tenant.id).delete()
    const rows = tallies.map((tally) => ({ ...tally, cell: cellOf(tally) }))
    await insertMany(trx, 'tallies', ['cell', 'kind', 'value', 'manager', 'count'], rows)
    await markIn(trx).delete()
    await beginTallies(trx)
  })
}

/** For a tenant without customers. */
export const beginTallies = (trx: TransactionClientContract) =>
  insertMany(trx, 'tally_marks', ['time_zone', 'counted_at'], [{ time_zone: companyZone(), counted_at: now() }])

/** One pass over all customers; a group is as many as agree in all three values and the manager. */
async function valuesIn(trx: TransactionClientContract): Promise<Counted[]> {
  const columns = Object.values(TALLIED)
  const groups = await present(trx)
    .select('manager_id', ...columns)
    .count('* as n')
    .groupBy('manager_id', ...columns)
  const sums = new Map<string, Counted>()
  for (const group of groups) {
    for (const [kind, column] of Object.entries(TALLIED) as [Tallied, string][]) {
      const tally = { kind, value: group[column] ?? NOBODY, manager: group.manager_id ?? NOBODY }
      const known = sums.get(cellOf(tally)) ?? { ...tally, count: 0 }
      sums.set(cellOf(tally), { ...known, count: known.count + Number(group.n) })
    }
  }
  return [...sums.values()]
}

/** Ids tell when a customer was made. */
async function weeksIn(trx: TransactionClientContract): Promise<Counted[]> {
  const weeks: Counted[] = []
  for (const monday of lastWeeks()) {
    const start = startOfWeek(monday)
    const [from, until] = [start, start.plus({ weeks: 1 })].map((moment) => firstIdAt(moment.toMillis()))
    const groups = await present(trx)
      .where('id', '>=', from)
      .where('id', '<', until)
      .select('manager_id')
      .count('* as n')
      .groupBy('manager_id')
    for (const { manager_id: manager, n } of groups)
      weeks.push({ kind: 'week', value: monday, manager: manager ?? NOBODY, count: Number(n) })
  }
  return weeks
}

const present = (trx: TransactionClientContract) =>
  trx.from('customers').where('tenant_id', current.tenant.id).whereNull('deleted_at')

const markIn = (client: Pick<QueryClientContract, 'from'>) =>
  client.from('tally_marks').where('tenant_id', current.tenant.id)
