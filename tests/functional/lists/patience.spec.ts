import { test } from '@japa/runner'
import { insertRows } from '#actions/records/insert_rows'
import { listNamed } from '#lists/fields_of'
import { PATIENCE } from '#lists/walk'
import { transaction } from '#tenancy/transaction'
import { newId } from '#text/ids'
import { createCustomer } from '#tests/helpers/customers'
import { listIn } from '#tests/helpers/list_text'
import { visits } from '#tests/helpers/visits'
import type { Record } from '#fields/field'

const MORE_THAN_A_PAGE_LOOKS_AT = PATIENCE.reduce((sum, looks) => sum + looks) + 10

/** Copies of a customer, newer than it, under another name. */
async function crowd({ ...one }: Record, sort_name: string) {
  const copies = Array.from({ length: MORE_THAN_A_PAGE_LOOKS_AT }, (_, at) => ({
    before: null,
    after: { ...one, id: newId(), number: `N${at}`, name: sort_name, sort_name },
    changed: { action: 'create' as const, before: {}, after: {} },
  }))
  await transaction((trx) => insertRows(trx, listNamed('customers'), copies))
}

test.group('A list where hardly any record matches', () => {
  test('looks at so many records a page, says that it goes on, and gets there', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', async () => crowd(await createCustomer({ first_name: 'Zoe' }), 'ana'))
    const first = await visit('/acme/customers?filter[name][contains]=zoe')
    first.assertTextIncludes('Nothing found yet')
    const onwards = listIn(first.text()).link('list-onwards')
    const second = listIn((await visit(onwards)).text())
    assert.deepEqual(second.names, ['Zoe Gonçalves'])
    const nothing = await visit(`${onwards}&filter[status]=blocked`)
    nothing.assertTextIncludes('Nothing further matches')
  }).timeout(60_000)

  test('says how many it found so far, and counts no further than that', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', async () => {
      await crowd(await createCustomer({ first_name: 'Zoe' }), 'ana')
      await createCustomer({ first_name: 'Zora' })
    })
    const { names, count, link } = listIn((await visit('/acme/customers?filter[name][contains]=zo')).text())
    assert.deepEqual([names, count], [['Zora Gonçalves'], '1 found so far keep looking'])
    assert.equal(link('list-onwards'), link('list-older'))
  }).timeout(60_000)
})
