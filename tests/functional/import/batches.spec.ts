import { test } from '@japa/runner'
import Operation from '#models/operation'
import { claimNext } from '#operations/claim'
import { enqueue } from '#operations/queue'
import { runOperation } from '#operations/runner'
import { transaction } from '#tenancy/transaction'
import { readRecord } from '#lists/read_records'
import { createCustomer } from '#tests/helpers/customers'
import { csvFile, importText, outcomeOf, planFile } from '#tests/helpers/imports'
import { asOwner, customers } from '#tests/helpers/imported'

/** Rows that are taken over together; the next ones are decided on before these are saved. */
const BATCH = 500
const LEASE = 60_000

const people = (count: number, rowOf: (at: number) => string) => Array.from({ length: count }, (_, at) => rowOf(at))

test.group('Batches of an import', () => {
  test('see what the one before saved: a customer who comes again is updated, and no number is lost', async ({
    assert,
  }) => {
    await asOwner(async () => {
      const first = people(600, (at) => `Ada ${at},p${at}@example.com`)
      const again = people(600, (at) => `Grace ${at},p${at}@example.com`)
      const { result } = await importText(['First name,Email', ...first, ...again].join('\n'))
      assert.deepInclude(result, { created: 600, updated: 600, issues: 0 })
      const saved = await customers()
      assert.isTrue(saved.every((one, at) => one.first_name === `Grace ${at}`))
      const numbers = saved.map(({ number }) => Number(number))
      assert.equal(Math.max(...numbers) - Math.min(...numbers), 599)
    })()
  })

  test('see what the one before freed: an e-mail that a customer gave up is another one’s', async ({ assert }) => {
    await asOwner(async () => {
      const { number } = await createCustomer({ first_name: 'Ada', email: 'old@example.com' })
      const others = people(BATCH - 1, (at) => `Person ${at},,p${at}@example.com`)
      const rows = [`Ada,${number},new@example.com`, ...others, 'Grace,,old@example.com']
      const { result } = await importText(['First name,Number,Email', ...rows].join('\n'), {
        match: ['number', 'email'],
      })
      assert.deepInclude(result, { created: BATCH, updated: 1, issues: 0 })
      const named = (name: string) => customers().then((all) => all.filter((one) => one.first_name === name))
      const [ada] = await named('Ada')
      const [grace] = await named('Grace')
      assert.deepEqual(
        [ada, grace].map(({ points }) => points.map(({ value }) => value)),
        [['new@example.com'], ['old@example.com']]
      )
    })()
  })

  test('know the unique values of the one before: the second that wants one is refused', async ({ assert }) => {
    await asOwner(async () => {
      const others = people(BATCH - 1, (at) => `Person ${at},,p${at}@example.com`)
      const rows = ['Ada,A-1,ada@example.com', ...others, 'Grace,A-1,grace@example.com']
      const { result, issues } = await importText(['First name,Number,Email', ...rows].join('\n'), { match: ['email'] })
      assert.deepInclude(result, { created: BATCH, updated: 0, issues: 1 })
      assert.equal(issues[0].rowNo, BATCH + 2)
    })()
  })

  test('leave rows that repeat a customer for the next ones, and nothing out when each is another worker’s', async ({
    assert,
  }) => {
    await asOwner(async () => {
      const rows = people(1_200, (at) => `${at % 2 ? 'Grace' : 'Ada'} ${at},p${at >> 1}@example.com`)
      const { id } = await planFile(await csvFile(['First name,Email', ...rows].join('\n')))
      await transaction(async (trx) => enqueue(trx, await Operation.findOrFail(id), 'planned'))
      let steps = 0
      for (let claimed = await claimNext(LEASE); claimed; claimed = await claimNext(LEASE)) {
        await runOperation(claimed, {
          lease: LEASE,
          signal: new AbortController().signal,
          turnIsOver: async () => true,
        })
        steps++
      }
      const { operation, result, issues } = await outcomeOf(id)
      assert.deepInclude(result, { created: 600, updated: 600, unchanged: 0 })
      assert.deepInclude(operation.$attributes, { status: 'done', done: 1_200 })
      assert.lengthOf(issues, 0)
      const saved = await customers()
      assert.deepEqual(
        saved.map((one) => one.first_name),
        people(600, (at) => `Grace ${2 * at + 1}`)
      )
      assert.isBelow(steps, 10)
    })()
  })

  test('take one row after the other where they find a customer by different values, or want what another gives up', async ({
    assert,
  }) => {
    await asOwner(async () => {
      const { id } = await createCustomer({
        ...{ first_name: 'Ada', email: 'ada@example.com', phone: '+49 30 901820', membership_number: 'M-1' },
      })
      const rows = ['Ada,ada@example.com,,M-2', 'Grace,,+49 30 901820,', 'Joan,joan@example.com,,M-1']
      const { result, issues } = await importText(['First name,Email,Phone,Membership number', ...rows].join('\n'))
      assert.lengthOf(issues, 0)
      assert.deepInclude(result, { created: 1, updated: 2, unchanged: 0 })
      const saved = (await readRecord(id))!
      assert.deepEqual([saved.first_name, saved.membership_number], ['Grace', 'M-2'])
    })()
  })

  test('are made in the order of the file, whoever waited, and nobody waits for a value that says nothing', async ({
    assert,
  }) => {
    await asOwner(async () => {
      const rows = people(
        700,
        (at) => `Person ${at},${at === 0 ? 'nowhere' : `p${at}@example.com`},C-${at >> 1},+49 30 901820`
      )
      const { result } = await importText(['First name,Email,Membership number,Phone', ...rows].join('\n'), {
        match: ['email'],
      })
      assert.deepInclude(result, { created: 350, issues: 350 })
      const saved = await customers()
      assert.deepEqual(
        saved.map((one) => one.first_name),
        people(350, (at) => `Person ${at === 0 ? 1 : 2 * at}`)
      )
    })()
  })
})
