import db from '@adonisjs/lucid/services/db'
import { verifyTenant } from '#actions/tenants/verify_tenant'
import { enqueue } from '#operations/queue'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import type { Work } from '#tests/faults/works/work'
import { countOf } from '#tests/helpers/company'
import { csvFile, outcomeOf, planFile } from '#tests/helpers/imports'
import { expectedOf, manyCustomers } from '#tests/helpers/many_customers'

/** A multiple of 100: each file has its share of issues and updates. */
const ROWS = 6_000

/** Imports of other customers each time; what they left in the tenant is counted over all of them. */
export function importWork(): Work {
  const expected = expectedOf(ROWS)
  let started = 0
  return {
    name: 'an import',
    async prepare() {},

    async start() {
      const operation = await planFile(await csvFile(manyCustomers(ROWS, 1 + ROWS * started++)))
      await transaction((trx) => enqueue(trx, operation, 'planned'))
      return operation.id
    },

    async verify(assert, id) {
      const { operation, result, issues } = await outcomeOf(id)
      assert.equal(operation.status, 'done')
      assert.deepEqual(result, expected)
      assert.equal(issues.length, expected.issues)
      assert.equal(await countOf('changes', { operation_id: id }), expected.created + expected.updated)
      assert.equal(await countOf('customers'), expected.created * started)
      assert.deepEqual(await twiceThere(), [])
      assert.isTrue((await verifyTenant()).whole)
    },
  }
}

async function twiceThere() {
  const twice = db.from('contact_points').where('tenant_id', current.tenant.id).where('kind', 'email')
  return twice.groupBy('value_key').having('number', '>', 1).select('value_key').count('* as number')
}
