import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { bitsOf } from '#duplicates/rules'
import { startScan } from '#operations/duplicates/scans'
import { current } from '#tenancy/current'
import { makeCompany, type Company } from '#tests/helpers/company'
import { expire, runOnce } from '#tests/helpers/counting_operation'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { beforeCommit, chooseRules, pairs, scan, twins } from '#tests/helpers/duplicates'
import { insertCustomers } from '#tests/helpers/insert_customers'
import { outcomeOf } from '#tests/helpers/mass_actions'

const states = async () => (await pairs()).map(({ state }) => state)

test.group('A scan for duplicates', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })

  test("never brings one company's customers together with another's", async ({ assert }) => {
    const other = await makeCompany('other')
    await other.as('owner', () => twins())
    await acme.as('owner', async () => {
      await twins()
      assert.deepEqual((await scan()).result, { found: 1, fresh: 1 })
      assert.lengthOf(await pairs(), 1)
    })
    await other.as('owner', async () => assert.lengthOf(await pairs(), 0))
  })

  test('takes up only what its rules are for, and nothing of the bin', async ({ assert }) => {
    await chooseRules(acme, { email: { scan: true } })
    await acme.as('owner', async () => {
      await twins()
      assert.equal((await scan()).result.found, 0)
      await chooseRules(acme, { phone: { scan: true } })
    })
    await acme.as('owner', async () => {
      assert.equal((await scan()).result.found, 1)
      const [pair] = await pairs()
      assert.equal(pair.rules, bitsOf(['phone']))
      await db
        .from('customers')
        .where({ tenant_id: current.tenant.id, id: pair.low_id })
        .update({ deleted_at: '2026-01-01 00:00:00.000' })
      assert.equal((await scan()).result.found, 0)
      assert.lengthOf(await pairs(), 0)
    })
  })

  test('finds none where all rules are off, and says so instead of starting', async ({ assert }) => {
    await chooseRules(acme, {})
    await acme.as('owner', async () => assert.isNull(await startScan()))
  })

  test('finds who is there twice, the surest first, and leaves families alone', async ({ assert }) => {
    await acme.as('owner', async () => {
      const shared = { phone: '+34 699 000 111', email: 'family@example.com', birthday: null }
      for (const first of ['Luis', 'Eva', 'Tom'])
        await createCustomer({ first_name: first, last_name: 'Ruiz', ...shared })
      const [one, other] = await twins({ email: 'ana@example.com' })
      const near = await createCustomer({ first_name: 'Ana', last_name: 'Garsía', phone: '+34 612 345 678' })
      assert.deepEqual((await scan()).result, { found: 3, fresh: 3 })
      const [best, ...rest] = await pairs()
      assert.sameMembers([best.low_id, best.high_id], [one.id, other.id])
      assert.equal(best.score, 1000)
      assert.isTrue(
        rest.every(({ low_id: low, high_id: high, score }) => [low, high].includes(near.id) && score < 1000)
      )
    })
  })

  test('remembers what was decided, and forgets what is no longer so', async ({ assert }) => {
    await acme.as('owner', async () => {
      const [one] = await twins()
      await twins({ first_name: 'Bo', last_name: 'Lindqvist', phone: '+46 8 123 456 78', birthday: null })
      assert.equal((await scan()).result.found, 2)
      const pair = (await pairs()).find(({ low_id: low, high_id: high }) => [low, high].includes(one.id))!
      await db
        .from('duplicate_pairs')
        .where({ tenant_id: current.tenant.id, id: pair.id })
        .update({ state: 'not_duplicate' })
      assert.deepEqual((await scan()).result, { found: 1, fresh: 0 })
      assert.sameMembers(await states(), ['open', 'not_duplicate'])
      const open = (await pairs()).find(({ state }) => state === 'open')!
      await changeCustomer(open.low_id, { first_name: 'Somebody', last_name: 'Else' })
      assert.deepEqual((await scan()).result, { found: 0, fresh: 0 })
      assert.deepEqual(await states(), ['not_duplicate'])
    })
  })

  test('is one at a time, whoever asks', async ({ assert }) => {
    await acme.as('owner', async () => {
      const first = await startScan()
      assert.equal((await startScan())!.id, first!.id)
    })
    await acme.as('manager', async () => {
      const [{ n }] = await db
        .from('operations')
        .where({ tenant_id: current.tenant.id, kind: 'duplicates' })
        .count('* as n')
      assert.equal(Number(n), 1)
      assert.isNotNull(await startScan())
    })
  })

  test('goes on where it was when another worker takes over', async ({ assert }) => {
    await acme.as('owner', async () => {
      await insertCustomers(5_000)
      await twins()
      const { id } = (await startScan())!
      const own = () => db.from('operations').where({ tenant_id: current.tenant.id, id })
      const restore = beforeCommit(4, () => own().increment('attempt', 1))
      await runOnce()
      restore()
      const { operation } = await outcomeOf(id)
      assert.equal(operation.status, 'running')
      assert.deepInclude(operation.checkpoint, { pass: 1 })
      assert.lengthOf(await pairs(), 1)
      await expire(id)
      await runOnce()
      const { operation: ended, result } = await outcomeOf(id)
      assert.equal(ended.status, 'done')
      assert.equal(ended.done, ended.total)
      assert.deepEqual(result, { found: 1, fresh: 1 })
    })
  })

  test('stops when it is cancelled, and what it found stays', async ({ assert }) => {
    await acme.as('owner', async () => {
      await twins()
      const { id } = (await startScan())!
      const own = () => db.from('operations').where({ tenant_id: current.tenant.id, id })
      const restore = beforeCommit(4, () => own().update({ cancelling: 1 }))
      await runOnce()
      restore()
      assert.equal((await outcomeOf(id)).operation.status, 'cancelled')
      assert.lengthOf(await pairs(), 1)
      assert.deepEqual((await scan()).result, { found: 1, fresh: 0 })
    })
  })
})
