import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { configurationChanged } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { Worker } from '#operations/worker'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { exportCustomers, exportOutcome, queueExport } from '#tests/helpers/exports'

let before: string[] = []

test.group('Rights of an export', (group) => {
  group.each.setup(async () => {
    before = await storedFiles()
  })

  test('fails when the right was withdrawn before it ran, and keeps no file (M9.5)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('analyst', async () => {
      const { id } = await queueExport()
      await withdraw('customers.export')
      await new Worker({ pause: 10 }).drain()
      const { operation, bytes } = await exportOutcome(id)
      assert.equal(operation.status, 'failed')
      assert.equal(operation.failure!.code, 'not_permitted')
      assert.isNull(bytes)
      assert.deepEqual(await newFiles(), [])
    })
  })

  test('holds no more rows than the person may see and export (M9.5)', async ({ assert }) => {
    const { as, users } = await makeCompany()
    await as('owner', async () => {
      await createCustomer({ first_name: 'Other' })
      await createCustomer({ first_name: 'Own', manager: users.analyst.id })
      await db
        .from('grants')
        .where({ tenant_id: current.tenant.id, permission: 'customers.export', role_id: await roleId('analyst') })
        .update({ scope: 'own' })
      await transaction((trx) => configurationChanged(trx))
    })
    await as('analyst', async () => {
      const { lines, result } = await exportCustomers({ columns: ['first_name'] })
      assert.deepEqual(lines, ['First name', 'Own'])
      assert.equal(result.rows, 1)
    })
  })

  test('keeps another tenant out', async ({ assert }) => {
    const globex = await makeCompany('globex')
    await globex.as('owner', () => createCustomer({ first_name: 'Foreign' }))
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const { lines } = await exportCustomers({ columns: ['first_name'] })
      assert.deepEqual(lines, ['First name'])
    })
  })
})

async function withdraw(permission: string) {
  await db.from('grants').where({ tenant_id: current.tenant.id, permission }).delete()
  await transaction((trx) => configurationChanged(trx))
}

async function roleId(key: string): Promise<string> {
  return (await db.from('roles').where({ tenant_id: current.tenant.id, key }).firstOrFail()).id
}

/** Files that the test made, finished or not. */
const newFiles = async () => (await storedFiles()).filter((id) => !before.includes(id))

async function storedFiles(): Promise<string[]> {
  const entries = await readdir(join(process.env.STORAGE_PATH!, 'files'), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}
