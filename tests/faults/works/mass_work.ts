import { verifyTenant } from '#actions/tenants/verify_tenant'
import type { MassResult } from '#operations/mass_action/plan'
import type { Work } from '#tests/faults/works/work'
import { countOf } from '#tests/helpers/company'
import { outcomeOf, queueMass } from '#tests/helpers/mass_actions'
import { insertCustomers } from '#tests/helpers/insert_customers'

const CUSTOMERS = 6_000

/** The same customers in and out of the newsletter: each of them is changed once each time. */
export function massWork(): Work {
  let started = 0
  return {
    name: 'a mass action',
    prepare: () => insertCustomers(CUSTOMERS),
    start: async () => (await queueMass({ action: 'newsletter', input: started++ % 2 ? 'no' : 'yes' })).id,

    async verify(assert, id) {
      const { operation, result } = await outcomeOf<MassResult>(id)
      assert.equal(operation.status, 'done')
      assert.deepEqual(result, { changed: CUSTOMERS, unchanged: 0, refused: 0 })
      assert.equal(await countOf('changes', { operation_id: id }), CUSTOMERS)
      assert.equal(await countOf('customers', { newsletter: started % 2 }), CUSTOMERS)
      assert.isTrue((await verifyTenant()).whole)
    },
  }
}
