import { test } from '@japa/runner'
import type Operation from '#models/operation'
import type ReportSchedule from '#models/report_schedule'
import type User from '#models/user'
import ExportTemplatePolicy from '#policies/export_template_policy'
import GeneratedPolicy from '#policies/generated_policy'
import OperationPolicy from '#policies/operation_policy'
import SchedulePolicy from '#policies/schedule_policy'
import ViewPolicy from '#policies/view_policy'
import type { Generated } from '#reports/generated'
import { inHouse, type House } from '#tests/helpers/house'
import { permissionIn, statusOf } from '#tests/helpers/policies'

const house: House = {
  roles: {
    plain: { reach: {} },
    taker: { reach: { 'customers.download': 'all' } },
    approver: { reach: { 'exports.approve': 'all' } },
    sharer: { reach: { 'exports.share': 'all', 'views.share': 'all' } },
    editor: { reach: { 'customers.edit': 'own' } },
    overseer: { reach: { 'operations.view': 'all' } },
    steward: { reach: { 'operations.view': 'own', 'customers.import': 'all' } },
  },
  people: {
    pia: { roles: ['plain'] },
    tom: { roles: ['taker'] },
    abe: { roles: ['approver'] },
    sam: { roles: ['sharer'] },
    eve: { roles: ['editor'] },
    ova: { roles: ['overseer'] },
    stu: { roles: ['steward'] },
  },
}
const user = (id: string) => ({ id }) as User
const as = <T>(name: string, work: (user: User) => T) => inHouse(house, name, () => work(user(name)))

test.group('An operation', () => {
  const policy = new OperationPolicy()
  const of = (userId: string, kind: string) => ({ userId, kind, plan: {} }) as Operation
  const said = (deed: 'view' | 'steer', name: string, operation: Operation) =>
    as(name, (me) => statusOf(policy[deed](me, operation)))

  test('is seen by who started it, and by others as far as their role reaches', ({ assert }) => {
    assert.equal(said('view', 'pia', of('pia', 'import')), 'allowed')
    assert.equal(said('view', 'pia', of('tom', 'import')), 404)
    assert.equal(said('view', 'stu', of('tom', 'import')), 404)
    assert.equal(said('view', 'ova', of('tom', 'import')), 'allowed')
  })

  test('is steered by who sees it and could start one, for whichever records', ({ assert }) => {
    assert.equal(said('steer', 'stu', of('stu', 'import')), 'allowed')
    assert.equal(said('steer', 'stu', of('tom', 'import')), 404)
    assert.equal(said('steer', 'ova', of('tom', 'import')), 403)
    assert.equal(said('steer', 'eve', of('eve', 'duplicates')), 'allowed')
    assert.equal(said('steer', 'stu', of('stu', 'duplicates')), 403)
  })

  test('of a kind that is gone is steered by who sees those of everybody', ({ assert }) => {
    assert.equal(said('steer', 'ova', of('tom', 'gone')), 'allowed')
    assert.equal(said('steer', 'stu', of('stu', 'gone')), 403)
  })
})

test.group('A schedule', () => {
  const policy = new SchedulePolicy()
  const of = (userId: string) => ({ userId }) as ReportSchedule
  const said = (name: string, owner: string) =>
    as(name, (me) => (['view', 'stop', 'change'] as const).map((deed) => statusOf(policy[deed](me, of(owner)))))

  test('is changed by its owner alone, and stopped by who sees it', ({ assert }) => {
    assert.deepEqual(said('pia', 'pia'), ['allowed', 'allowed', 'allowed'])
    assert.deepEqual(said('ova', 'pia'), ['allowed', 'allowed', 403])
    assert.deepEqual(said('stu', 'pia'), [404, 404, 404])
  })
})

test.group('A generated file', () => {
  const policy = new GeneratedPolicy()
  const made = { mine: false, shared: false, reaches: true, plan: {}, result: { fileId: 'x' } }
  const of = (more: object) => ({ ...made, ...more }) as Generated
  const download = (name: string, more: object) => as(name, (me) => policy.download(me, of(more)))

  test('is there for who had it made and for its recipients, who take files out', ({ assert }) => {
    assert.equal(statusOf(download('tom', {})), 404)
    assert.equal(statusOf(download('tom', { mine: true })), 'allowed')
    assert.equal(statusOf(download('tom', { shared: true })), 'allowed')
    assert.equal(permissionIn(download('pia', { mine: true })), 'customers.download')
  })

  test('that holds more than they see says what it takes to make one', ({ assert }) => {
    const beyond = { mine: true, reaches: false }
    assert.equal(permissionIn(download('tom', { ...beyond, plan: { list: 'work_orders' } })), 'work_orders.export')
    assert.equal(permissionIn(download('tom', { ...beyond, plan: { report: 'x' } })), 'customers.export')
    assert.equal(statusOf(download('tom', { ...beyond, result: {} })), 'allowed')
  })

  test('is approved by another one who may, never by who asked for it', ({ assert }) => {
    const approve = (name: string, mine: boolean) => as(name, (me) => statusOf(policy.approve(me, of({ mine }))))
    assert.equal(approve('abe', false), 'allowed')
    assert.equal(approve('abe', true), 403)
    assert.equal(approve('pia', false), 403)
  })
})

test.group('Views and templates', () => {
  test('for oneself are everybody’s, those for others take a permission of their own', ({ assert }) => {
    const said = (name: string, others: boolean) =>
      as(name, (me) => [
        statusOf(new ExportTemplatePolicy().keep(me, others)),
        statusOf(new ViewPolicy().create(me, others ? 'everyone' : 'mine')),
      ])
    assert.deepEqual(said('pia', false), ['allowed', 'allowed'])
    assert.deepEqual(said('pia', true), [403, 403])
    assert.deepEqual(said('sam', true), ['allowed', 'allowed'])
  })
})
