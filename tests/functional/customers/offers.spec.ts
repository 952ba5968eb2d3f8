import { test } from '@japa/runner'
import type { I18n } from '@adonisjs/i18n'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { readPairs } from '#duplicates/read_pairs'
import type { Record } from '#fields/field'
import { readRecord } from '#lists/read_records'
import type { CustomerTab } from '#web/customers/tabs/tab'
import { filesTab } from '#web/customers/tabs/files'
import { headOf } from '#web/customers/head'
import { heldBy } from '#web/customers/held_by'
import { mayDo } from '#web/customers/may_do'
import { mayRestore } from '#web/customers/may_restore'
import { holdersOf } from '#web/customers/say_problems'
import { duplicatesNotice } from '#web/duplicates/notice'
import { presentPair } from '#web/duplicates/pair_page'
import { mergedHere } from '#web/merges/merged_here'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { scan, twins } from '#tests/helpers/duplicates'
import { rule } from '#tests/helpers/field_rules'
import { merged } from '#tests/helpers/merges'

test.group('The page of a customer offers only what the person may do:', (group) => {
  let acme: Company
  let customer: Record
  group.each.setup(async () => {
    acme = await makeCompany()
    customer = await acme.as('owner', () => createCustomer({ phone: '+49 30 901820' }))
  })

  /** What somebody who may only look is offered, and what the owner is. */
  const offered = async <T>(what: () => T | Promise<T>) => ({
    analyst: await acme.as('analyst', async () => what()),
    owner: await acme.as('owner', async () => what()),
  })
  const contentOf = (tab: CustomerTab) => () =>
    tab.content({ record: customer, seen: customer, path: '', may: mayDo(customer), i18n: {} as I18n, query: {} })

  test('to change, disable, delete and explain it', async ({ assert }) => {
    const { analyst, owner } = await offered(() => mayDo(customer))
    assert.deepEqual(new Set(Object.values(analyst)), new Set([false]))
    assert.deepEqual(owner, {
      ...{ edit: true, disable: true, delete: true, restore: false },
      ...{ addFields: true, explain: true },
    })
  })

  test('to take it out of the bin', async ({ assert }) => {
    const binned = await acme.as('owner', async () => {
      await markRecord(customer, { deleted_at: now() })
      return (await readRecord(customer.id))!
    })
    const { analyst, owner } = await offered(() => mayDo(binned))
    assert.isFalse(analyst.restore)
    assert.isTrue(owner.restore)
  })

  test('to write down that somebody called', async ({ assert }) => {
    const { analyst, owner } = await offered(() => headOf(customer).quick)
    assert.isUndefined(analyst[0].log)
    assert.include(owner[0].log, '/acme/service-records/new?')
  })

  test('to attach files to it', async ({ assert }) => {
    const { analyst, owner } = await offered(contentOf(filesTab))
    assert.propertyVal(analyst, 'upload', null)
    assert.notPropertyVal(owner, 'upload', null)
  })

  test('to give a field an earlier value', async ({ assert }) => {
    await rule(acme, 'analyst', { birthday: 'read', city: 'read' })
    const { analyst, owner } = await offered(() => ['birthday', 'addresses', 'company'].map(restorable))
    assert.deepEqual(analyst, [false, false, true])
    assert.deepEqual(owner, [true, true, true])
  })
  const restorable = (key: string) => mayRestore('customers', key)

  test('to merge it instead of deleting it', async ({ assert }) => {
    const tickets = { work_orders: 1, service_records: 0 }
    const { analyst, owner } = await offered(() => heldBy(customer, tickets))
    assert.deepInclude(analyst, { doubles: null, mayDisable: false })
    assert.include(owner.doubles, '/acme/customers?q=')
  })

  test('to merge it with who holds a value that must be one’s own', async ({ assert }) => {
    const taken = [{ key: 'number', problem: { code: 'taken', params: {} }, recordId: customer.id }]
    const other = await acme.as('owner', () => createCustomer())
    const { analyst, owner } = await offered(() => holdersOf(other, taken))
    assert.containsSubset(analyst, [{ name: String(customer.name), merge: null }])
    assert.include(owner[0].merge, `/acme/customers/merge?ids=${other.id},${customer.id}`)
  })

  test('to undo what was merged into it', async ({ assert }) => {
    const other = await acme.as('owner', () => createCustomer())
    await acme.as('owner', () => merged([customer.id, other.id]))
    const { analyst, owner } = await offered(() => mergedHere(customer))
    assert.lengthOf(analyst, 0)
    assert.lengthOf(owner, 1)
  })

  test('to decide whether it is there twice', async ({ assert }) => {
    const [one] = await acme.as('owner', async () => {
      const both = await twins()
      await scan()
      return both
    })
    const notice = await offered(() => duplicatesNotice(one))
    assert.isUndefined(notice.analyst)
    assert.include(notice.owner?.href, one.id)
    const { analyst, owner } = await offered(shownPair)
    assert.deepInclude(analyst, { may: false, merge: undefined })
    assert.include(owner.merge, '/acme/customers/merge?ids=')
  })
  const shownPair = async () => {
    const { pairs } = await readPairs({ state: 'open' }, 1)
    const { low_id: low, high_id: high } = pairs[0]
    const records = [(await readRecord(low))!, (await readRecord(high))!]
    return presentPair(pairs[0], new Map(records.map((record) => [record.id, record])))
  }
})
