import type { Bare } from './bare.ts'

/** One page that is measured, and what the bare driver asks for the same rows. */
export interface Page {
  work: string
  path: string
  /** Milliseconds (p50) that the whole page may take. */
  budget: number
  bare?: { sql: string; bindings: (string | number)[] }
  /** Answers a second that 16 connections must get. */
  perSecond?: number
  fragment?: boolean
}

const COLUMNS = 'id, name, number, type, company, status_id, segment_id, manager_id, custom, updated_at'
const FIRST = `select ${COLUMNS} from customers where tenant_id = ? and deleted_at is null`
const DEEP = 250_000
const digits = (text: unknown) => String(text).replace(/\D/g, '')

/** The pages of the largest tenant. */
export async function pagesOf(bare: Bare, slug: string): Promise<Page[]> {
  const [{ id: tenant }] = (await bare.all('select id from tenants where slug = ?', [slug])) as { id: number }[]
  const field = async (key: string) =>
    (await bare.all('select id from custom_fields where tenant_id = ? and `key` = ?', [tenant, key]))[0].id as string
  const value = async (dictionary: string, key: string) =>
    (
      await bare.all('select id from dictionary_values where tenant_id = ? and dictionary = ? and `key` = ?', [
        tenant,
        dictionary,
        key,
      ])
    )[0].id as string
  const [{ n }] = (await bare.all('select count(*) as n from customers where tenant_id = ?', [tenant])) as {
    n: number
  }[]
  const [{ id: deep }] = await bare.all(
    'select id from customers where tenant_id = ? order by id desc limit 1 offset ?',
    [tenant, Math.min(DEEP, Math.floor(n / 2))]
  )
  const [{ value: phone }] = await bare.all(
    "select value from contact_points where tenant_id = ? and kind = 'phone' limit 1",
    [tenant]
  )
  const list = `/${slug}/customers`
  const filtered = [tenant, await value('status', 'active'), await value('segment', 'retail').catch(() => '')]
  const [one, three, eight] = [await field('custom_1'), await field('custom_3'), await field('custom_8')]
  const option = await value(`field:${eight}`, 'option_1')
  const segment = (
    await bare.all(
      "select `key`, id from dictionary_values where tenant_id = ? and dictionary = 'segment' order by position limit 1",
      [tenant]
    )
  )[0]
  filtered[2] = segment.id as string
  const sorted =
    'select s.record_id, s.value from custom_number s where s.tenant_id = ? and s.field_id = ? and exists (select 1 from custom_ref x where x.tenant_id = ? and x.record_id = s.record_id and x.field_id = ? and x.value = ?) order by s.value, s.record_id limit 25'
  const found = 'select distinct record_id from search_terms where tenant_id = ? and term >= ? and term < ? limit 25'
  const last = [...digits(phone).slice(-6)].reverse().join('')
  const cursor = Buffer.from(JSON.stringify([deep, null])).toString('base64url')
  return [
    {
      work: 'list, 25 newest',
      path: list,
      budget: 12,
      perSecond: 400,
      bare: { sql: `${FIRST} order by id desc limit 25`, bindings: [tenant] },
    },
    { work: 'list, fragment for htmx', path: list, budget: 12, perSecond: 800, fragment: true },
    { work: 'board, first paint', path: `${list}?layout=kanban`, budget: 18 },
    {
      work: 'filter by status and segment',
      path: `${list}?filter[status][is]=active&filter[segment][is]=${segment.key}`,
      budget: 12,
      bare: { sql: `${FIRST} and status_id = ? and segment_id = ? order by id desc limit 25`, bindings: filtered },
    },
    {
      work: 'filter by a custom field, sort by another',
      path: `${list}?filter[custom_8][is]=option_1&sort=custom_3`,
      budget: 15,
      bare: { sql: sorted, bindings: [tenant, three, tenant, eight, option] },
    },
    {
      work: 'page 10,000',
      path: `${list}?after=${cursor}`,
      budget: 14.4,
      bare: { sql: `${FIRST} and id < ? order by id desc limit 25`, bindings: [tenant, deep as string] },
    },
    {
      work: 'search: the beginning of a name',
      path: `${list}?q=garc`,
      budget: 25,
      bare: { sql: found, bindings: [tenant, 'garc', 'garc\u{10FFFF}'] },
    },
    {
      work: 'search: last digits of a phone',
      path: `${list}?q=${digits(phone).slice(-6)}`,
      budget: 25,
      bare: { sql: found, bindings: [tenant, `~${last}`, `~${last}\u{10FFFF}`] },
    },
    { work: 'search: two frequent words', path: `${list}?q=maria+garcia`, budget: 25 },
    {
      work: 'open a customer',
      path: `${list}/${deep}`,
      budget: 10,
      perSecond: 500,
      bare: { sql: 'select * from customers where tenant_id = ? and id = ?', bindings: [tenant, deep as string] },
    },
    ...traps(list, one, tenant),
  ]
}

/** Where the wrong side of a query costs seconds. */
function traps(list: string, field: string, tenant: number): Page[] {
  const rare = 'select record_id from custom_text where tenant_id = ? and field_id = ? and value = ? limit 25'
  return [
    {
      work: 'trap: a rare value',
      path: `${list}?filter[custom_1][is]=word4321`,
      budget: 25,
      bare: { sql: rare, bindings: [tenant, field, 'word4321'] },
    },
    {
      work: 'trap: a frequent value and nobody’s',
      path: `${list}?filter[status][is]=prospect&filter[custom_1][is]=nobody`,
      budget: 25,
    },
    {
      work: 'trap: two frequent values',
      path: `${list}?filter[custom_8][is]=option_1&filter[custom_9][is]=option_1`,
      budget: 25,
    },
    { work: 'trap: a frequent value, sorted', path: `${list}?filter[status][is]=prospect&sort=-custom_3`, budget: 25 },
    {
      work: 'board, filtered and sorted',
      path: `${list}?layout=kanban&lane=segment&filter[custom_8][is]=option_1&sort=custom_3`,
      budget: 40,
    },
    { work: 'trap: not a frequent value', path: `${list}?filter[status][is_not]=prospect`, budget: 25 },
    { work: 'trap: any of two', path: `${list}?any[custom_8][is]=option_8&any[status][is]=blocked`, budget: 25 },
    {
      work: 'trap: any of two that nobody has',
      path: `${list}?any[custom_1][is]=nobody&any[custom_2][is]=nobody`,
      budget: 25,
    },
    { work: 'trap: no value', path: `${list}?filter[custom_1][empty]=`, budget: 25 },
  ]
}
