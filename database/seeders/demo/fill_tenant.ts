import { DateTime } from 'luxon'
import { fillRecord, type RecordInput } from '#actions/records/fill_record'
import { saveRecords } from '#actions/records/save_records'
import type { Draft } from '#actions/records/draft'
import { momentAt } from '#database/decorators'
import { valuesOf } from '#dictionaries/values'
import { people } from '#dictionaries/people'
import { believableCustomer } from '#database/seeders/demo/believable_customer'
import type { DemoTenant } from '#database/seeders/demo/tenants'
import { Random } from '#database/seeders/demo/random'
import { everyFieldOf } from '#lists/fields_of'
import { emptyRecord } from '#lists/read_records'
import { transaction } from '#tenancy/transaction'
import { idAt } from '#text/ids'

const DAY = 86_400_000
const SPREAD = 400 * DAY
const STEP = 100

/** Customers that came over a good year, the newest today. */
export async function fillTenant(demo: DemoTenant) {
  const random = new Random(demo.seed)
  const times = Array.from(
    { length: demo.customers },
    () => Date.now() - Math.floor(random.next() ** 2 * SPREAD) - 60_000
  )
  const drafts = times.sort((one, other) => one - other).map((time) => draftOf(random, demo, time))
  for (let from = 0; from < drafts.length; from += STEP) {
    const step = drafts.slice(from, from + STEP)
    await transaction((trx) => saveRecords(trx, step, { source: 'user' }))
  }
  return drafts.map(({ after }) => after.id)
}

function draftOf(random: Random, demo: DemoTenant, time: number): Draft {
  const typed: RecordInput = { ...believableCustomer(random), ...classified(random), ...shaped(random, demo) }
  const blank = { ...emptyRecord(), id: idAt(time) }
  const { record, problems } = fillRecord(blank, typed, everyFieldOf('customers'))
  if (problems.length)
    throw new Error(`The demo data is wrong: ${JSON.stringify(problems)} in ${JSON.stringify(typed)}`)
  return { before: null, after: record, at: momentAt(time) }
}

function classified(random: Random) {
  const one = (dictionary: string) => random.pickSkewed(valuesOf(dictionary)).id
  const managers = people().filter(({ email }) => !/analyst|owner/.test(email))
  return {
    segment: one('segment'),
    status: random.pick(STATES),
    channel: one('channel'),
    manager: random.pick(managers.length ? managers : people()).id,
    ...(random.chance(0.3) && { service_manager: random.pick(managers.length ? managers : people()).id }),
    ...(random.chance(0.4) && { group: one('group') }),
    ...(random.chance(0.35) && { tags: [one('tag')] }),
    ...(random.chance(0.4) && identified(random)),
    promotional_email: random.chance(0.5) ? 'yes' : 'no',
    newsletter: random.chance(0.3) ? 'yes' : 'no',
  }
}

/** Most customers are active, few are blocked. */
const STATES = [
  'active',
  'active',
  'active',
  'active',
  'active',
  'active',
  'prospect',
  'prospect',
  'prospect',
  'dormant',
  'dormant',
  'blocked',
]

function identified(random: Random) {
  const [kind, pattern] = random.pick([
    ['national_id', 'N######## ##'],
    ['passport', 'C0####X##'],
    ['tax_id', 'TX ### ### ###'],
  ])
  return { id_type: kind, id_number: random.digits(pattern) }
}

/** Values of the tenant's own fields. */
function shaped(random: Random, { form }: DemoTenant) {
  const filled = form.sections.flatMap(({ fields }) => fields).filter(() => random.chance(0.7))
  return Object.fromEntries(
    filled.map(({ key, type, values }) => [key, sampleOf(random, type, values?.map(([name]) => name) ?? [])])
  )
}

function sampleOf(random: Random, type: string, names: string[]): string | string[] {
  if (type === 'money') return String((random.below(400) + 5) * 2500)
  if (type === 'number') return String(random.below(400) + 1)
  if (type === 'yes_no') return random.chance(0.6) ? 'yes' : 'no'
  if (type === 'date')
    return DateTime.utc()
      .plus({ days: random.below(700) - 120 })
      .toISODate()!
  return type === 'multi_select' ? [random.pick(names)] : random.pickSkewed(names)
}
