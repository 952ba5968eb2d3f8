import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { exportCustomers, exportOutcome } from '#tests/helpers/exports'
import { rule } from '#tests/helpers/field_rules'
import { visits } from '#tests/helpers/visits'

const all = [{ key: 'id_number', operator: 'is' as const, values: ['X77'] }]

test.group('The ledger of exports', () => {
  test('is for those who may see it', async ({ client }) => {
    const { visit } = await visits(client)
    ;(await visit('/acme/reports/ledger', 'analyst')).assertStatus(403)
    ;(await visit('/acme/reports/ledger')).assertTextIncludes('Nothing was exported yet')
  })

  test('tells who took out what: filter, columns, rows, fingerprint, each download (M9.5)', async ({
    client,
    assert,
  }) => {
    const { acme, visit } = await visits(client)
    const { operation, result } = await acme.as('owner', async () => {
      await createCustomer({ first_name: 'Ada', id_number: 'X77', id_type: 'passport' })
      return exportCustomers({ columns: ['first_name', 'id_number'], all })
    })
    ;(await visit(`/acme/reports/exports/${operation.id}/file`)).assertStatus(200)
    const ledger = (await visit('/acme/reports/ledger', 'manager')).text()
    for (const part of ['owner of acme', 'ID number is X77', '2 columns', 'Sensitive', result.sha256!.slice(0, 12)])
      assert.include(ledger, part)
    assert.match(ledger, /class="num">1</)
    assert.lengthOf(ledger.match(/owner of acme · /g) ?? [], 1)
    const other = await visit(`/acme/reports/ledger?person=${acme.users.manager.id}`)
    other.assertTextIncludes('Nothing was exported yet')
  })

  test('hides the values of filters from who may not see them', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', () => exportCustomers({ columns: ['name'], all }))
    await rule(acme, 'manager', { id_number: 'hidden' })
    assert.include((await visit('/acme/reports/ledger')).text(), 'X77')
    assert.notInclude((await visit('/acme/reports/ledger', 'manager')).text(), 'X77')
  })
})

test.group('The manifest of an export', () => {
  test('is there once the file is: rows, bytes, SHA-256, columns under their headings', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    const state = { columns: ['first_name', 'id_number'] }
    const { operation, result } = await acme.as('owner', async () => {
      await createCustomer({ first_name: 'Ada' })
      return exportCustomers(state, 'csv', { headings: { id_number: 'Passport' } })
    })
    const answer = await visit(`/acme/reports/exports/${operation.id}/manifest`)
    answer.assertStatus(200)
    assert.include(answer.header('content-disposition'), 'manifest.json')
    const { rows, bytes, sha256, columns, filters } = answer.body()
    assert.deepEqual([rows, bytes, sha256, filters], [1, result.size, result.sha256, []])
    assert.deepEqual(columns, [
      { key: 'first_name', heading: 'First name', sensitivity: 'public' },
      { key: 'id_number', heading: 'Passport', sensitivity: 'sensitive' },
    ])
    const failed = await acme.as('owner', () => exportCustomers({ columns: ['shoe_size'] }))
    ;(await visit(`/acme/reports/exports/${failed.operation.id}/manifest`)).assertStatus(404)
  })
})

test.group('The customers’ page', () => {
  test('offers the newest customer base that one had made, while it is theirs to download (M9.4)', async ({
    client,
    assert,
  }) => {
    const { acme, visit } = await visits(client)
    const offered = async (role: 'owner' | 'manager' | 'agent') =>
      /reports\/exports\/(\w+)\/file/.exec((await visit('/acme/customers', role)).text())?.[1]
    assert.isUndefined(await offered('owner'))
    const made = () => acme.as('owner', () => exportCustomers({ columns: ['name'] }))
    await made()
    const { operation } = await made()
    assert.equal(await offered('owner'), operation.id)
    assert.isUndefined(await offered('manager'))
    await acme.as('owner', async () => assert.equal((await exportOutcome(operation.id)).operation.status, 'done'))
  })
})
