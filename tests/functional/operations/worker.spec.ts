import { test } from '@japa/runner'
import Operation from '#models/operation'
import { Worker } from '#operations/worker'
import { current } from '#tenancy/current'
import { makeCompany } from '#tests/helpers/company'
import { during, queueCounting, withCounting } from '#tests/helpers/counting_operation'

test.group('Worker', (group) => {
  group.each.setup(() => {
    const forget = withCounting()
    return () => {
      during.step = () => {}
      forget()
    }
  })

  test('runs two operations of a tenant at most', async ({ assert }) => {
    const { as } = await makeCompany()
    let most = 0
    during.step = async () => {
      const running = await Operation.query().where('status', 'running')
      most = Math.max(most, running.length)
    }
    await as('owner', async () => {
      for (let count = 0; count < 5; count++) await queueCounting(2)
      await new Worker({ slots: 4, pause: 5 }).drain()
      const done = await Operation.query().where('status', 'done')
      assert.equal(done.length, 5)
      assert.equal(most, 2)
    })
  })

  test('works for each tenant as the person of that tenant', async ({ assert }) => {
    const acme = await makeCompany('acme')
    const globex = await makeCompany('globex')
    const seen: string[] = []
    during.step = () => void seen.push(`${current.tenant.slug} ${current.user!.name}`)
    await acme.as('owner', () => queueCounting(1))
    await globex.as('manager', () => queueCounting(1))
    await new Worker({ pause: 5 }).drain()
    assert.sameMembers(seen, ['acme owner of acme', 'globex manager of globex'])
  })
})
