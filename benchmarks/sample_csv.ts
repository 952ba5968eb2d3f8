import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { believableCustomer } from '#database/seeders/demo/believable_customer'
import { Random } from '#database/seeders/demo/random'
import { csvLine } from '#files/csv/write'

/** Twenty mapped columns, one of each kind that costs something. */
const COLUMNS = [
  'first_name',
  'last_name',
  'company',
  'gender',
  'birthday',
  'email',
  'phone',
  'address1',
  'city',
  'channel',
  'postcode',
  'country',
  'language',
  'time_zone',
  'segment',
  'status',
  'custom_1',
  'custom_3',
  'custom_6',
  'custom_8',
]
const SEGMENTS = ['retail', 'enterprise', 'mid_market']
const STATUSES = ['active', 'prospect']

/** A file of customers that nobody has yet. */
export async function writeSample(path: string, rows: number) {
  const random = new Random(Date.now() % 1_000_000)
  const run = Date.now().toString(36)
  const file = createWriteStream(path)
  file.write(csvLine(COLUMNS))
  for (let row = 0; row < rows; row++) {
    const customer = { ...believableCustomer(random), ...ownOf(random, `${run}${row}`) } as Record<string, string>
    if (!file.write(csvLine(COLUMNS.map((column) => customer[column] ?? '')))) await once(file, 'drain')
  }
  file.end()
  await finished(file)
}

function ownOf(random: Random, name: string) {
  return {
    first_name: 'Ada',
    last_name: `Muster ${random.below(5000)}`,
    email: `${name}@mail.example`,
    phone: random.digits('+49 30 #########'),
    segment: random.pick(SEGMENTS),
    channel: 'referral',
    status: random.pick(STATUSES),
    custom_1: `word${random.below(50_000)}`,
    custom_3: String(random.below(1_000_000)),
    custom_6: '2026-03-04',
    custom_8: `Option ${1 + random.below(8)}`,
  }
}
