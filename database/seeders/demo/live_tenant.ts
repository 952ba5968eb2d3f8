import { decodeTime } from 'ulid'
import { fillRecord } from '#actions/records/fill_record'
import { saveRecords } from '#actions/records/save_records'
import { people } from '#dictionaries/people'
import { valuesOf } from '#dictionaries/values'
import { momentAt } from '#database/decorators'
import type { Random } from '#database/seeders/demo/random'
import { everyFieldOf } from '#lists/fields_of'
import { readRecord } from '#lists/read_records'
import { transaction } from '#tenancy/transaction'

/** What happened since: some customers changed hands or state, at believable times. */
export async function liveTenant(random: Random, customerIds: string[]) {
  for (const id of customerIds) if (random.chance(0.3)) await change(random, id)
}

/** Between the customer's first day and now. */
async function change(random: Random, id: string) {
  const before = (await readRecord(id))!
  const typed = random.chance(0.5)
    ? { status: random.pick(valuesOf('status')).id }
    : { manager: random.pick(people()).id, newsletter: 'yes' }
  const { record } = fillRecord(before, typed, everyFieldOf('customers'))
  const born = decodeTime(id)
  const at = momentAt(born + Math.floor(random.next() * (Date.now() - born)))
  await transaction((trx) => saveRecords(trx, [{ before, after: record, at }], { source: 'user' }))
}
