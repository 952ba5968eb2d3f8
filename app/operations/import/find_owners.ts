import db from '@adonisjs/lucid/services/db'
import { takenValues } from '#actions/records/taken_values'
import type { ImportPlan } from '#operations/import/plan'
import { finds, placeOf, refuses, type Claim, type ReadRow } from '#operations/import/read_row'
import { current } from '#tenancy/current'

/** Customers that hold a claimed value, by its place. */
export type Owners = Map<string, string[]>

/** From 1,000 on MariaDB makes a subquery of a list: one for each channel stays below. */
const STEP = 500

/** One look-up among contact points and one among unique values for a whole batch. */
export async function findOwners(rows: ReadRow[], plan: ImportPlan): Promise<Owners> {
  const claims = rows.flatMap((row) => row.claims.filter((claim) => finds(claim, plan) || refuses(claim, plan)))
  const owners: Owners = await ownersOfPoints(claims.filter(({ point }) => point))
  for (const [place, id] of await ownersOfUnique(claims.filter(({ point }) => !point))) owners.set(place, [id])
  return owners
}

async function ownersOfPoints(claims: Claim[]): Promise<Owners> {
  const owners: Owners = new Map()
  if (claims.length === 0) return owners
  const channels = Map.groupBy(claims, ({ fieldId }) => fieldId)
  const rows = await db
    .from('contact_points as p')
    .innerJoin('customers as c', 'c.id', 'p.customer_id')
    .where('p.tenant_id', current.tenant.id)
    .where('c.tenant_id', current.tenant.id)
    .where((any) => {
      for (const [channel, own] of channels)
        any.orWhere((one) => one.where('p.channel_id', channel).whereIn('p.value_key', padded(own)))
    })
    .whereNull('c.deleted_at')
    .distinct('p.channel_id', 'p.value_key', 'p.customer_id')
  for (const row of rows) {
    const place = placeOf({ fieldId: row.channel_id, value: String(row.value_key) })
    owners.set(place, [...(owners.get(place) ?? []), row.customer_id])
  }
  return owners
}

function ownersOfUnique(claims: Claim[]) {
  const wanted = Map.groupBy(claims, ({ fieldId }) => fieldId)
  return takenValues(db, new Map([...wanted].map(([id, list]) => [id, list.map(({ value }) => value)])))
}

/** Lists of few lengths keep statements few, so that prepared and judged ones are found again. */
function padded(claims: Claim[]) {
  const values = [...new Set(claims.map(({ value }) => value))]
  const length = Math.ceil(values.length / STEP) * STEP
  return [...values, ...Array<string>(length - values.length).fill(values[0])]
}
