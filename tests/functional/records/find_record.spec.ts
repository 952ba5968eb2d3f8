import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { setReach } from '#tests/helpers/grants'
import { createServiceRecord } from '#tests/helpers/service'
import { visits } from '#tests/helpers/visits'

test.group('The record of an address', () => {
  test('is unknown where it is not theirs to see, and refused where it is not theirs to change', async ({ client }) => {
    const { acme, visit } = await visits(client)
    const record = await acme.as('owner', async () => createServiceRecord((await createCustomer()).id))
    const path = `/acme/service-records/${record.id}`
    ;(await visit(path, 'agent')).assertStatus(200)
    ;(await visit(`${path}/edit`, 'agent')).assertStatus(403)
    await setReach(acme, 'agent', 'service_records.view', 'own')
    for (const page of ['', '/edit']) (await visit(`${path}${page}`, 'agent')).assertStatus(404)
  })
})
