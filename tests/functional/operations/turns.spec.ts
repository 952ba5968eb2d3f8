import fc from 'fast-check'
import { test } from '@japa/runner'
import { operationsPerTenant } from '#config/operations'
import Operation from '#models/operation'
import { claimNext } from '#operations/claim'
import { tenantsInTurn } from '#operations/turns'
import { Worker } from '#operations/worker'
import { current, runAs } from '#tenancy/current'
import { makeCompany, type Company } from '#tests/helpers/company'
import { before, expire, queueCounting, withCounting } from '#tests/helpers/counting_operation'

const queue = (company: Company, operations: number, steps = 1) =>
  company.as('owner', async () => {
    for (let count = 0; count < operations; count++) await queueCounting(steps)
  })

test.group('Turns of tenants (REL-1)', (group) => {
  const begun: string[] = []
  group.each.setup(() => {
    const forget = withCounting()
    begun.length = 0
    before.step = ({ checkpoint }) => void (checkpoint.step === 0 && begun.push(current.tenant.slug))
    return () => {
      before.step = () => {}
      forget()
    }
  })

  test('one that queues a single operation comes next, however many another one has queued', async ({ assert }) => {
    const [acme, globex] = [await makeCompany('acme'), await makeCompany('globex')]
    await queue(acme, 50)
    const busy = new Worker({ slots: 1, pause: 5 })
    let asked = false
    before.step = async () => {
      begun.push(current.tenant.slug)
      if (!asked) {
        asked = true
        await queue(globex, 1)
      }
      if (begun.length === 4) busy.stop()
    }
    await busy.drain()
    assert.equal(begun[0], 'acme')
    assert.equal(begun[1], 'globex')
  }).timeout(20_000)

  test('are kept by all workers together, and by one that was started anew', async ({ assert }) => {
    const [acme, globex] = [await makeCompany('acme'), await makeCompany('globex')]
    const claimAs = ({ tenant }: Company) => runAs({ ...tenant }, undefined, () => claimNext(60_000))
    await queue(acme, 2)
    await queue(globex, 2)
    assert.isNotNull(await claimAs(acme))
    assert.deepEqual(await tenantsInTurn(), [globex.tenant.id, acme.tenant.id])
    assert.isNotNull(await claimAs(globex))
    assert.deepEqual(await tenantsInTurn(), [acme.tenant.id, globex.tenant.id])
  })

  test('go round: whoever waits is never passed over twice by the same one', async ({ assert }) => {
    const companies = [await makeCompany('acme'), await makeCompany('globex'), await makeCompany('initech')]
    const queued = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(queued, async (numbers) => {
        begun.length = 0
        for (const [at, number] of numbers.entries()) await queue(companies[at], number)
        await new Worker({ slots: 1, pause: 1 }).drain()
        for (const [at, { tenant }] of companies.entries())
          assert.deepEqual(begun.filter((slug) => slug === tenant.slug).length, numbers[at])
        for (let rounds = 1; rounds <= begun.length; rounds++) assertFair(begun.slice(0, rounds), numbers)
      }),
      { numRuns: 5 }
    )

    function assertFair(served: string[], numbers: number[]) {
      const got = companies.map(({ tenant }) => served.filter((slug) => slug === tenant.slug).length)
      const most = Math.max(...got)
      for (const [at, each] of got.entries()) assert.isTrue(each >= Math.min(numbers[at], most - 1), `${served}`)
    }
  }).timeout(60_000)

  test('an operation makes room for a tenant that has none running, and goes on later', async ({ assert }) => {
    const [acme, globex] = [await makeCompany('acme'), await makeCompany('globex')]
    await queue(acme, 1, 4)
    before.step = async ({ checkpoint }) => {
      begun.push(current.tenant.slug)
      if (current.tenant.slug === 'acme' && checkpoint.step === 1) await queue(globex, 1, 2)
    }
    await new Worker({ slots: 1, turn: 0, pause: 1 }).drain()
    assert.deepEqual([...begun], ['acme', 'acme', 'globex', 'acme', 'globex', 'acme'])
    await acme.as('owner', async () => {
      const [operation] = await Operation.query()
      assert.deepInclude(operation.$attributes, { status: 'done', done: 4, failure: null })
    })
  })

  test('nobody gives a place up while there is another one, or while all who wait have something running', async ({
    assert,
  }) => {
    const [acme, globex] = [await makeCompany('acme'), await makeCompany('globex')]
    await queue(acme, 1, 3)
    before.step = async ({ checkpoint }) => {
      if (current.tenant.slug === 'acme' && checkpoint.step === 0) await queue(globex, 3, 8)
    }
    await new Worker({ slots: 2, turn: 0, pause: 1 }).drain()
    for (const company of [acme, globex])
      await company.as('owner', async () => {
        for (const { status, attempt } of await Operation.query()) assert.deepEqual([status, attempt], ['done', 1])
      })
  })

  test('no tenant has more running than its share, and a dead worker’s do not count', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      for (let count = 0; count < operationsPerTenant + 1; count++) await queueCounting(1)
      const claimed = []
      for (let count = 0; count < operationsPerTenant; count++) claimed.push(await claimNext(60_000))
      assert.isNull(await claimNext(60_000))
      assert.lengthOf(await Operation.query().where('status', 'running'), operationsPerTenant)
      await expire(claimed[0]!.id)
      assert.isNotNull(await claimNext(60_000))
    })
  })
})

test.group('Claims at the same moment (REL-1)', (group) => {
  group.tap((each) => each.tags(['@commits']))
  group.each.setup(() => withCounting())

  test('never take one tenant past its share, nor an operation twice', async ({ assert }) => {
    const { as, tenant } = await makeCompany()
    await as('owner', async () => {
      for (let count = 0; count < 8; count++) await queueCounting(1)
      const claim = () => runAs({ ...tenant }, undefined, () => claimNext(60_000))
      const claimed = (await Promise.all(Array.from({ length: 8 }, claim))).filter((each) => each !== null)
      assert.lengthOf(claimed, operationsPerTenant)
      assert.lengthOf(new Set(claimed.map(({ id }) => id)), operationsPerTenant)
      assert.lengthOf(await Operation.query().where('status', 'running'), operationsPerTenant)
    })
  })
})
