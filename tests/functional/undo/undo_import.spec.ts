import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { verifyTenant } from '#actions/tenants/verify_tenant'
import { readRecord } from '#lists/read_records'
import { current } from '#tenancy/current'
import { createField } from '#tests/helpers/custom_fields'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { asOwner } from '#tests/helpers/imported'
import { importText } from '#tests/helpers/imports'
import { undo } from '#tests/helpers/mass_actions'
import { allValues, foundBy, printed } from '#tests/helpers/values'

test.group('The undo of an import', () => {
  test('puts what was added into the bin and gives back what was updated, to the letter (M7.5)', ({ assert }) =>
    asOwner(async () => {
      await createField('region', 'text')
      const known = await createCustomer({
        ...{ first_name: 'Ada', email: 'ada@example.com', phone: '+49 30 901820', city: 'Ulm' },
        ...{ tags: ['vip'], membership_number: 'M1', region: 'South', birthday: '1980-02-29' },
      })
      const [before, found] = [await allValues(), await foundBy()]
      const file = [
        'First name,Email,Phone,City,Membership number,Region,Company,Tags,Newsletter',
        'Augusta,ada@example.com,+49 30 901821,Berlin,M2,North,Engines,Reference customer,yes',
        'Grace,grace@example.com,,Paris,,West,,,',
        'Grace,grace@example.com,,Lyon,,East,,,',
      ]
      const { operation, result } = await importText(file.join('\n'))
      assert.deepInclude(result, { created: 1, updated: 2, issues: 0 })
      const undone = await undo(operation.id)
      assert.deepEqual(undone.result, { returned: 1, binned: 1, unchanged: 0, refused: 0 })
      const [first, binned] = await allValues()
      assert.deepEqual([first], before)
      assert.isNotNull((binned as { deleted_at: unknown }).deleted_at)
      assert.deepEqual({ ...(await foundBy()), unique_values: [] }, { ...found, unique_values: [] })
      assert.equal(await printed(known.id, 'membership_number'), 'M1')
      assert.isTrue((await verifyTenant()).whole)
    })())

  test('leaves what somebody changed since and says who, what and how it is now (IM-3)', ({ assert }) =>
    asOwner(async (acme) => {
      const { operation } = await importText('First name,Email\nAda,ada@example.com\nGrace,grace@example.com')
      const [ada, grace] = await Promise.all(['ada', 'grace'].map(async (name) => await idOf(`${name}@example.com`)))
      await acme.as('manager', () => changeCustomer(ada, { first_name: 'Augusta' }).then(() => {}))
      const { result, issues } = await undo(operation.id)
      assert.deepEqual(result, { returned: 0, binned: 1, unchanged: 0, refused: 1 })
      const [issue] = issues
      assert.containsSubset(issue, { code: 'operation_changed_since', recordId: ada, userId: acme.users.manager.id })
      assert.deepInclude(issue.holds!, { first_name: 'Augusta' })
      assert.isNull((await readRecord(ada))!.deleted_at)
      assert.isNotNull((await readRecord(grace))!.deleted_at)
    })())

  test('gives back what a record had although another field of it changed since', ({ assert }) =>
    asOwner(async () => {
      const { id } = await createCustomer({ email: 'ada@example.com', company: 'Before' })
      const { operation } = await importText('Email,Company\nada@example.com,After', {
        mode: 'update',
        columns: ['email', 'company'],
      })
      await changeCustomer(id, { first_name: 'Later' })
      assert.deepInclude((await undo(operation.id)).result, { returned: 1, refused: 0 })
      assert.deepInclude((await readRecord(id))!, { company: 'Before', first_name: 'Later' })
    })())

  test('leaves a unique value that another customer took meanwhile', ({ assert }) =>
    asOwner(async () => {
      const { id } = await createCustomer({ email: 'ada@example.com', membership_number: 'M1' })
      const { operation } = await importText('Email,Membership number\nada@example.com,M2', { mode: 'update' })
      await createCustomer({ membership_number: 'M1' })
      const { result, issues } = await undo(operation.id)
      assert.deepInclude(result, { returned: 0, refused: 1 })
      assert.containsSubset(issues, [{ key: 'membership_number', code: 'taken', recordId: id }])
    })())
})

async function idOf(email: string): Promise<string> {
  const row = db.from('contact_points').where({ tenant_id: current.tenant.id, value_key: email })
  return (await row.select('customer_id').firstOrFail()).customer_id
}
