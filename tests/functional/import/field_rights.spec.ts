import { test } from '@japa/runner'
import { readRecord } from '#lists/read_records'
import { createCustomer } from '#tests/helpers/customers'
import { afterFirstStep } from '#tests/helpers/after_first_step'
import { rule } from '#tests/helpers/field_rules'
import { csvFile, importText, planFile, usualConstants } from '#tests/helpers/imports'
import { manyCustomers } from '#tests/helpers/many_customers'
import { visits } from '#tests/helpers/visits'

const FILE = 'First name,Last name,Email,ID number,City\nAda,King,ada@ada.test,X99,Jena\n'

test.group('The fields of an import', () => {
  test('are those that the person may write: in the choices and in the sample file (PM-5)', async ({
    client,
    assert,
  }) => {
    const { acme, visit } = await visits(client)
    await rule(acme, 'manager', {
      id_number: 'masked',
      city: 'hidden',
      country: 'hidden',
      email: 'read',
      segment: 'read',
    })
    const { id } = await acme.as('manager', async () => planFile(await csvFile(FILE)))
    const page = (await visit(`/acme/customers/import/${id}`, 'manager')).text()
    for (const key of ['id_number', 'city', 'country', 'email']) assert.notInclude(page, `value="${key}"`, key)
    for (const name of ['match', 'constants[segment]', 'constants[country]'])
      assert.notMatch(page, new RegExp(`name="${name.replace(/\W/g, '\\$&')}"[^>]*value="(email|id_number)"`))
    assert.notInclude(page, 'constants[segment]')
    const sample = (await visit('/acme/customers/import/sample', 'manager')).text()
    for (const label of ['ID number', 'City', 'Country', 'Email', 'Segment'])
      assert.notInclude(sample.split('\r\n')[0].split(','), label)
    assert.include(sample, 'Phone')
  })

  test('match nobody by a value that the person may not see, and change none of it', async ({ client, assert }) => {
    const { acme } = await visits(client)
    const known = await acme.as('owner', () =>
      createCustomer({ first_name: 'Known', id_number: 'X99', email: 'ada@ada.test' })
    )
    await rule(acme, 'manager', { id_number: 'hidden', email: 'masked' })
    await acme.as('manager', async () => {
      const { result, operation } = await importText(FILE, {
        constants: usualConstants(),
        match: ['email', 'id_number'],
      })
      assert.deepInclude(result, { created: 1, updated: 0, issues: 0 })
      assert.equal(operation.status, 'done')
    })
    assert.equal((await acme.as('owner', () => readRecord(known.id)))!.first_name, 'Known')
  })

  test('stop one that runs when they are no longer theirs to write (PM-7)', async ({ client, assert, cleanup }) => {
    const { acme, visit } = await visits(client)
    cleanup(afterFirstStep('import', () => rule(acme, 'manager', { email: 'read' })))
    const operation = await acme.as('manager', async () => {
      const { operation: stopped, result } = await importText(manyCustomers(1_200))
      assert.equal(stopped.failure?.code, 'field_unwritable')
      assert.isBelow(result.created, 1_000)
      return stopped
    })
    ;(await visit(`/acme/operations/${operation.id}`)).assertTextIncludes('“Email” is no longer yours to change')
  })
})
