import db from '@adonisjs/lucid/services/db'
import { forms } from '#lists/forms'
import { valuesOf } from '#dictionaries/values'
import CustomField from '#models/custom_field'
import DictionaryValue from '#models/dictionary_value'
import Form from '#models/form'
import Role from '#models/role'
import View from '#models/view'
import { reloadConfiguration } from '#tenancy/configuration'
import { current, system } from '#tenancy/current'
import { makeWorld, type Side, type World } from '#tests/generated/routes/world'
import { changed, createField } from '#tests/helpers/custom_fields'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { csvFile, importFile, planFile } from '#tests/helpers/imports'
import { exportCustomers } from '#tests/helpers/exports'
import { createServiceRecord, createWorkOrder } from '#tests/helpers/service'

/** Breaks out of text, of attributes in either quote, and of a script; and asks every template engine at hand to count. */
export const CANARY = `"'><canary onerror=canary()>{{ 'seven is ' + 7*7 }}{{{ 'seven is ' + 7*7 }}}@eval('x')\${7*7}</script>`

/** A world in which every text that people can store is the canary. */
export async function makeCanaryWorld(): Promise<World> {
  const world = await makeWorld()
  await world.mine.company.as('owner', () => spread(world.mine))
  return world
}

async function spread({ company, ids }: Side) {
  const select = await createField('canary_select', 'select', { label: CANARY, values: ['Canary option'] })
  for (const type of ['text', 'long_text', 'url'])
    await createField(`canary_${type}`, type, { label: `${type} ${CANARY}` })
  const [option] = valuesOf(`field:${select.id}`)
  await rename()
  await changed()
  const values = {
    first_name: CANARY,
    last_name: CANARY,
    company: CANARY,
    number: CANARY.slice(0, 60),
    canary_select: option.id,
    canary_text: CANARY,
    canary_long_text: `${CANARY}\n${CANARY}`,
  }
  const address = {
    label: CANARY,
    address1: CANARY,
    address2: CANARY,
    city: CANARY,
    state: CANARY,
    postcode: CANARY.slice(0, 20),
    country: 'DE',
    initial: '1',
  }
  const customer = await createCustomer({ ...values, addresses: { new: address } })
  await changeCustomer(customer.id, {
    first_name: `${CANARY} again`,
    points: { new: { channel: valuesOf('contact_channel')[0].id, value: '+49 30 901821', label: CANARY } },
  })
  ids.customer = customer.id
  const named = { number: CANARY.slice(0, 60), work_order: '' }
  ids.order = (await createWorkOrder(customer.id, { ...named, subject: CANARY, description: CANARY })).id
  const said = { ...named, summary: CANARY, notes: CANARY, contact: CANARY, work_order: ids.order }
  ids.call = (await createServiceRecord(customer.id, said)).id
  const header = `"${CANARY.replaceAll('"', '""')}",First name,Email\n`
  const row = `"${CANARY.replaceAll('"', '""')}","${CANARY.replaceAll('"', '""')}","not an address ${CANARY.replaceAll('"', '""')}"\n`
  const name = `${CANARY.replaceAll('/', '')}.csv`
  ids.imported = (await importFile(await csvFile(header + row, name))).operation.id
  ids.planned = (await planFile(await csvFile(header + row, name))).id
  ids.exported = (await exportCustomers()).operation.id
  await system('tests rename people and companies', async () => {
    await db.from('users').update({ name: CANARY })
    await db.from('tenants').where('id', company.tenant.id).update({ name: CANARY })
  })
}

/** Names of what admins shape. */
async function rename() {
  await CustomField.query().update({ label: CANARY, help: CANARY })
  await DictionaryValue.query().update({ name: CANARY })
  await View.query().update({ name: CANARY, pinned: true })
  await Role.query().update({ name: CANARY })
  await db.from('teams').where('tenant_id', current.tenant.id).update({ name: CANARY })
  await db
    .from('report_schedules')
    .where('tenant_id', current.tenant.id)
    .update({ name: CANARY.slice(0, 120) })
  await reloadConfiguration()
  for (const { id, sections } of forms()) {
    const renamed = sections.map((section) => ({ ...section, name: CANARY }))
    await (await Form.findOrFail(id)).merge({ name: CANARY, sections: renamed }).save()
  }
}
