import { valuesOf } from '#dictionaries/values'
import { nameWords } from '#duplicates/name_words'
import type { Rule } from '#duplicates/rules'
import { BEHIND } from '#fields/stores/place'
import type { Condition, Fragment } from '#fields/condition'
import type { ContactPoint, Record } from '#fields/field'
import { everyFieldNamed } from '#lists/fields_of'
import { joined, pinned, renamed, sqlOf } from '#lists/list_sql'
import { selectRows } from '#lists/select_rows'
import { current } from '#tenancy/current'

const MOST = 40
/** Of a frequent word, the newest customers that carry it. */
const MOST_NAMED = 2_000
const MOST_BORN = 500
const START = 2

/** Ids of customers that share something with a record, each part found by an index and bounded: one statement. */
export async function idsLike(record: Record, rules: Rule[]): Promise<string[]> {
  const parts = [
    ...(rules.includes('phone') ? pointParts(record, 'phone') : []),
    ...(rules.includes('email') ? pointParts(record, 'email') : []),
    ...(rules.includes('id_number') ? idNumberParts(record) : []),
    ...(rules.includes('name_birthday') ? birthdayParts(record) : []),
    ...(rules.includes('name') || rules.includes('name_postcode') ? nameParts(record) : []),
  ]
  if (parts.length === 0) return []
  const { sql, bindings } = joined(parts, ' union ')
  const rows = await selectRows<{ id: string }>(sqlOf(`select d.id as id from (${sql}) as d`, ...bindings))
  return rows.map(({ id }) => id)
}

/** A phone is the same phone on any channel that takes phones. */
function pointParts({ points }: Record, kind: 'phone' | 'email'): Fragment[] {
  const keys = distinct(points.filter((point) => point.kind === kind).map(({ value_key: key }: ContactPoint) => key))
  const channels = valuesOf('contact_channel').filter(({ extra }) => extra.kind === kind)
  if (!keys.length || !channels.length) return []
  const within = `k.channel_id in (${marks(channels)}) and k.value_key in (${marks(keys)})`
  return [part('contact_points', 'customer_id', within, ...channels.map(({ id }) => id), ...keys)]
}

function idNumberParts(record: Record): Fragment[] {
  const found = conditionOf(record, 'id_number')
  return found ? [part(found.table, found.recordColumn, `(${renamed(found.sql, 'k')})`, ...found.bindings)] : []
}

/** Of those born on a day, who has a word that begins like one of the name. */
function birthdayParts(record: Record): Fragment[] {
  const found = conditionOf(record, 'birthday')
  const words = wordsOf(record)
  if (!found || !words.length) return []
  const born = `select k.id as id, k.sort_name as name from \`customers\` as k where k.tenant_id = ? and (${renamed(found.sql, 'k')}) limit ?`
  const like = words.map(() => 'w.name like ?').join(' or ')
  const starts = words.map((word) => `%${word.slice(0, START)}%`)
  const values = [current.tenant.id, ...found.bindings, MOST_BORN, ...starts]
  return [limited(sqlOf(`select w.id as id from (${born}) as w where (${like})`, ...values))]
}

/** As a filter by this value finds it. */
function conditionOf(record: Record, key: string): Condition | undefined {
  const field = everyFieldNamed('customers', key)!
  const value = field.store.read(record, field)
  if (value === null || value === undefined) return undefined
  return field.store.condition(field, { operator: 'is', values: [value] })
}

const wordsOf = ({ name, type }: Record) => nameWords(String(name ?? ''), type === 'company')

/** One word as it is, and how another one begins: from either of the two longest, a slip in the other does no harm. */
function nameParts(record: Record): Fragment[] {
  const [first, second] = wordsOf(record).sort((one, other) => other.length - one.length)
  if (second) return [beginning(first, second), beginning(second, first)]
  return first && record.type === 'company' ? [named(first)] : []
}

function beginning(word: string, other: string): Fragment {
  const start = other.slice(0, START)
  const both = sqlOf(
    `exists (select 1 from ${pinned('search_terms', 'b', 'search_terms_record')} where b.tenant_id = ? and b.record_id = w.id and b.term >= ? and b.term < ?)`,
    ...[current.tenant.id, start, start + BEHIND]
  )
  const { sql, bindings } = named(word, MOST_NAMED)
  return limited(sqlOf(`select w.id as id from (${sql}) as w where ${both.sql}`, ...bindings, ...both.bindings))
}

const named = (word: string, most = MOST) =>
  sqlOf(
    `select t.id as id from (select k.record_id as id from ${pinned('search_terms', 'k', 'primary')} where k.tenant_id = ? and k.term = ? and k.origin = '' order by k.record_id desc limit ?) as t`,
    ...[current.tenant.id, word, most]
  )

const part = (table: string, id: string, within: string, ...bindings: Fragment['bindings']) =>
  limited(
    sqlOf(
      `select k.${id} as id from \`${table}\` as k where k.tenant_id = ? and ${within}`,
      current.tenant.id,
      ...bindings
    )
  )

/** SQLite takes a LIMIT inside a union in a derived table only. */
const limited = ({ sql, bindings }: Fragment) =>
  sqlOf(`select l.id as id from (${sql} limit ?) as l`, ...bindings, MOST)

const marks = (values: unknown[]) => values.map(() => '?').join(', ')

const distinct = (values: string[]) => [...new Set(values)]
