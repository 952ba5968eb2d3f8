import { test } from '@japa/runner'
import { readRecord } from '#lists/read_records'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'

test.group('Saving what a customer is', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('keeps names, identification, gender, birthday and numbers (M1.5, M1.6)', ({ assert }) =>
    company.as('owner', async () => {
      const record = await createCustomer({
        id_type: 'passport',
        id_number: 'X-123',
        gender: 'female',
        birthday: '1980-03-14',
        number: 'C-7',
        membership_number: 'M-7',
      })
      assert.deepInclude(record, {
        first_name: 'Luís',
        last_name: 'Gonçalves',
        id_number: 'X-123',
        gender: 'female',
        birthday: '1980-03-14',
        number: 'C-7',
        membership_number: 'M-7',
      })
      assert.isString(record.id_type_id)
    }))

  test('keeps a company with its contact information (M1.8)', ({ assert }) =>
    company.as('owner', async () => {
      const record = await createCustomer({
        type: 'company',
        name: 'Embraer S.A.',
        first_name: '',
        last_name: '',
        phone: '+55 12 3923-5555',
        email: 'Info@Embraer.com.br',
        city: 'São José dos Campos',
        country: 'BR',
      })
      assert.deepInclude(record, { type: 'company', name: 'Embraer S.A.' })
      assert.deepEqual(record.points.map(({ value_key }) => value_key).sort(), ['+551239235555', 'info@embraer.com.br'])
      assert.deepInclude(record.addresses[0], { city: 'São José dos Campos', country: 'BR' })
    }))

  test('keeps segment, channel, group, both managers and consents (M10.1, M10.2, M10.3, M10.7, M11.1, M11.2)', ({
    assert,
  }) =>
    company.as('owner', async () => {
      const [manager, agent] = [company.users.manager.id, company.users.agent.id]
      const record = await createCustomer({
        segment: 'enterprise',
        channel: 'partner',
        group: 'vip',
        manager,
        service_manager: agent,
        promotional_email: 'yes',
        newsletter: '1',
      })
      assert.deepInclude(record, {
        manager_id: manager,
        service_manager_id: agent,
        promotional_email: true,
        newsletter: true,
      })
      assert.isString(record.segment_id && record.channel_id && record.group_id)
      await changeCustomer(record.id, { manager: agent, promotional_email: '' })
      assert.deepInclude(await readRecord(record.id), {
        manager_id: agent,
        promotional_email: false,
        newsletter: true,
      })
    }))

  test('gives each new customer the next number and passes over those that people chose', ({ assert }) =>
    company.as('owner', async () => {
      assert.equal((await createCustomer()).number, '10001')
      await createCustomer({ number: '10002' })
      assert.equal((await createCustomer()).number, '10003')
    }))

  test('writes tags and custom values where filters find them, each once (M1.12)', ({ assert }) =>
    company.as('owner', async () => {
      await createField('tax_region', 'text')
      await createField('shoe_size', 'number')
      const record = await createCustomer({
        tags: ['vip', 'follow_up', 'vip'],
        tax_region: 'EU-North',
        shoe_size: '42',
      })
      assert.equal(await countOf('custom_ref', { record_id: record.id, field_id: 'tags' }), 2)
      assert.equal(await countOf('custom_text', { record_id: record.id, value: 'eu-north' }), 1)
      await changeCustomer(record.id, { tags: ['vip'], tax_region: 'South', shoe_size: '' })
      assert.equal(await countOf('custom_ref', { record_id: record.id, field_id: 'tags' }), 1)
      assert.equal(await countOf('custom_text', { record_id: record.id, value: 'south' }), 1)
      assert.equal(await countOf('custom_text', { record_id: record.id }), 1)
      assert.equal(await countOf('custom_number', { record_id: record.id }), 0)
    }))
})
