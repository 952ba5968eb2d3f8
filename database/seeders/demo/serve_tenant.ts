import { decodeTime } from 'ulid'
import { DateTime } from 'luxon'
import { fillRecord, type RecordInput } from '#actions/records/fill_record'
import { saveRecords } from '#actions/records/save_records'
import type { Draft } from '#actions/records/draft'
import { momentAt } from '#database/decorators'
import { valueById } from '#dictionaries/values'
import { people } from '#dictionaries/people'
import type { Random } from '#database/seeders/demo/random'
import { serviceWords } from '#database/seeders/demo/service_words'
import type { Record } from '#fields/field'
import { everyFieldOf } from '#lists/fields_of'
import { emptyRecordOf, readRecords } from '#lists/read_records'
import { transaction } from '#tenancy/transaction'
import { idAt } from '#text/ids'

const DAY = 86_400_000
const STEP = 100
const STATUSES = ['new', 'new', 'in_progress', 'in_progress', 'waiting', 'done', 'done', 'done', 'done', 'cancelled']
const PRIORITIES = ['low', 'normal', 'normal', 'normal', 'high', 'urgent']

/** What was done for customers and said by them: an order or two and some calls for each of many. */
export async function serveTenant(random: Random, language: string, customerIds: string[]) {
  const customers = await readRecords(customerIds.filter(() => random.chance(0.7)))
  const orders = customers.flatMap((customer) =>
    Array.from({ length: 1 + random.below(2) }, () => orderOf(random, language, customer))
  )
  await save(orders)
  const calls = orders
    .filter(() => random.chance(0.6))
    .map(({ after }) => callAbout(random, language, customers, after))
  const others = customers.filter(() => random.chance(0.5)).map((customer) => callOf(random, language, customer))
  await save([...calls, ...others])
}

async function save(drafts: Draft[]) {
  const inOrder = drafts.sort((one, other) => (one.after.id < other.after.id ? -1 : 1))
  for (let from = 0; from < inOrder.length; from += STEP)
    await transaction((trx) => saveRecords(trx, inOrder.slice(from, from + STEP), { source: 'user' }))
}

/** Some time since the customer came. */
const momentSince = (random: Random, id: string) => {
  const born = decodeTime(id)
  return born + Math.floor(random.next() * (Date.now() - born - 60_000))
}

function orderOf(random: Random, language: string, customer: Record): Draft {
  const [subject, description] = random.pick(serviceWords[language].orders)
  const time = momentSince(random, customer.id)
  const due = DateTime.fromMillis(time).plus({ days: random.below(21) + 1 })
  const old = Date.now() - time > 45 * DAY
  const status = old && random.chance(0.9) ? 'done' : random.pick(STATUSES)
  const planned = random.chance(0.8) ? { due_on: due.toISODate()! } : {}
  const input = { subject, description, customer: customer.id, status, priority: random.pick(PRIORITIES), ...planned }
  return draftOf('work_orders', time, { ...input, assignee: handler(random) })
}

function callAbout(random: Random, language: string, customers: Record[], order: Record): Draft {
  const customer = customers.find(({ id }) => id === order.customer_id)!
  return callOf(random, language, customer, { work_order: order.id }, momentSince(random, order.id))
}

function callOf(
  random: Random,
  language: string,
  customer: Record,
  more: RecordInput = {},
  time = momentSince(random, customer.id)
): Draft {
  const [summary, notes, outcome] = random.pick(serviceWords[language].calls)
  const point = random.pick(customer.points)
  const used = { channel: valueById(point.channel_id)!.key, contact: point.value }
  const how = { direction: random.chance(0.7) ? 'in' : 'out', happened_at: new Date(time).toISOString() }
  const input = { summary, notes, outcome, customer: customer.id, ...used, ...how, ...more }
  return draftOf('service_records', time, { ...input, handled_by: handler(random) })
}

function handler(random: Random): string {
  const others = people().filter(({ email }) => !/analyst|owner/.test(email))
  return random.pick(others.length ? others : people()).id
}

function draftOf(list: string, time: number, input: RecordInput): Draft {
  const { record, problems } = fillRecord({ ...emptyRecordOf(list), id: idAt(time) }, input, everyFieldOf(list))
  if (problems.length)
    throw new Error(`The demo data is wrong: ${JSON.stringify(problems)} in ${JSON.stringify(input)}`)
  return { before: null, after: record, at: momentAt(time) }
}
