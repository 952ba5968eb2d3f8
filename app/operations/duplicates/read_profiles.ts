import db from '@adonisjs/lucid/services/db'
import { profileOf, type Described, type Profile } from '#duplicates/profile'
import { current } from '#tenancy/current'

type Row = { [column: string]: any }

const BATCH = 900

/** Some profiles, and the id of the customer that they end with; null behind the last one. */
interface Read {
  profiles: Profile[]
  last: string | null
}

/** The next customers that are not in the bin, by key, in three statements: no more of them than their profiles need. */
export async function readProfiles(after: string): Promise<Read> {
  const rows: Row[] = await db
    .from('customers')
    .where('tenant_id', current.tenant.id)
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .select('id', 'type', 'name', 'id_number', 'birthday', 'deleted_at')
  if (rows.length === 0) return { profiles: [], last: null }
  const [points, addresses] = [await pointsOf(rows), await addressesOf(rows)]
  const alive = rows.filter((row) => !row.deleted_at)
  const profiles = alive.map((row) => profileOf(described(row, points.get(row.id), addresses.get(row.id))))
  return { profiles, last: rows.at(-1)!.id }
}

const described = (row: Row, points: Row[] = [], addresses: Row[] = []) => ({ ...row, points, addresses }) as Described

async function pointsOf(rows: Row[]): Promise<Map<string, Row[]>> {
  const found: Row[] = await between('contact_points', rows).select('customer_id', 'kind', 'value_key')
  return Map.groupBy(
    found.map((row) => ({ ...row, value_key: String(row.value_key) }) as Row),
    (row) => row.customer_id
  )
}

async function addressesOf(rows: Row[]): Promise<Map<string, Row[]>> {
  const found: Row[] = await between('addresses', rows).select('customer_id', 'postcode', 'city')
  return Map.groupBy(found, (row) => row.customer_id)
}

const between = (table: string, rows: Row[]) =>
  db
    .from(table)
    .where('tenant_id', current.tenant.id)
    .whereBetween('customer_id', [rows[0].id, rows.at(-1)!.id])
