import db from '@adonisjs/lucid/services/db'
import { current } from '#tenancy/current'

/** What a scan made of the labelled set. */
export interface Judgement {
  recall: number
  precision: number
  kinds: { kind: string; found: number; planted: number }[]
}

type Numbered = { id: string; number: string }

/** A pair is right where both customers are one; of what was planted, each copy with its original must be there. */
export async function judge(): Promise<Judgement> {
  const labels = new Map(
    (await all<Numbered>('customers', ['id', 'number'])).map(({ id, number }) => [id, number.split('-')])
  )
  const pairs = await all<{ low_id: string; high_id: string }>('duplicate_pairs', ['id', 'low_id', 'high_id'])
  const found = new Set(pairs.map(({ low_id: low, high_id: high }) => low + high))
  const right = pairs.filter(({ low_id: low, high_id: high }) => labels.get(low)![0] === labels.get(high)![0])
  const kinds = new Map<string, { kind: string; found: number; planted: number }>()
  for (const { copy, original, kind } of planted(labels)) {
    const count = kinds.get(kind) ?? { kind, found: 0, planted: 0 }
    count.planted++
    if (found.has(original < copy ? original + copy : copy + original)) count.found++
    kinds.set(kind, count)
  }
  const counts = [...kinds.values()].sort((one, other) => (one.kind < other.kind ? -1 : 1))
  const sum = (key: 'found' | 'planted') => counts.reduce((total, count) => total + count[key], 0)
  return { recall: sum('found') / sum('planted'), precision: right.length / pairs.length, kinds: counts }
}

function* planted(labels: Map<string, string[]>) {
  const originals = new Map([...labels].flatMap(([id, [who, kind]]) => (kind ? [] : [[who, id]])))
  for (const [copy, [who, kind]] of labels) if (kind) yield { copy, kind, original: originals.get(who)! }
}

const BATCH = 5_000

async function all<T>(table: string, columns: string[]): Promise<T[]> {
  const rows: (T & { id: string })[] = []
  for (let after = ''; ;) {
    const next = db.from(table).where('tenant_id', current.tenant.id).where('id', '>', after).orderBy('id').limit(BATCH)
    const batch = await next.select(...columns)
    rows.push(...batch)
    if (batch.length < BATCH) return rows
    after = batch.at(-1).id
  }
}
