import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { decodeTime } from 'ulid'
import { fillRecord } from '#actions/records/fill_record'
import { saveRecords } from '#actions/records/save_records'
import { people } from '#dictionaries/people'
import { valuesOf } from '#dictionaries/values'
import { toMoment } from '#database/decorators'
import type { Random } from '#database/seeders/demo/random'
import { everyFieldOf } from '#lists/fields_of'
import { readRecord } from '#lists/read_records'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { idAt } from '#text/ids'

/** What happened since: some customers changed hands or state, and history says so at believable times. */
export async function liveTenant(random: Random, customerIds: string[]) {
  for (const id of customerIds) if (random.chance(0.3)) await change(random, id)
  await spreadHistory(random)
}

async function change(random: Random, id: string) {
  const before = (await readRecord(id))!
  const typed = random.chance(0.5)
    ? { status: random.pick(valuesOf('status')).id }
    : { manager: random.pick(people()).id, newsletter: 'yes' }
  const { record } = fillRecord(before, typed, everyFieldOf('customers'))
  await transaction((trx) => saveRecords(trx, [{ before, after: record }], { source: 'user' }))
}

/** The first change of a customer is as old as the customer; each later one lies between it and now. */
async function spreadHistory(random: Random) {
  const tenant = { tenant_id: current.tenant.id }
  const rows = await db.from('changes').where(tenant).orderBy('id').select('id', 'record_id', 'action')
  for (const { id, record_id: customerId, action } of rows) {
    const born = decodeTime(customerId)
    const time = action === 'create' ? born : born + Math.floor(random.next() * (Date.now() - born))
    const at = toMoment(DateTime.fromMillis(time))
    await db
      .from('changes')
      .where({ ...tenant, id })
      .update({ id: idAt(time), created_at: at })
    await db
      .from('customers')
      .where({ ...tenant, id: customerId })
      .update({ updated_at: at })
  }
}
