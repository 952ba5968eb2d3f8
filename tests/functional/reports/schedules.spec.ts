import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import Membership from '#models/membership'
import ReportSchedule from '#models/report_schedule'
import { pauseSchedule, resumeSchedule } from '#actions/schedules/pause_schedule'
import { schedulesDue } from '#reports/schedules/dues'
import { startAll } from '#reports/schedules/keep_scheduled'
import { startDue } from '#reports/schedules/run_schedule'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { COMMITS } from '#tests/helpers/isolation'
import { setReach } from '#tests/helpers/grants'
import { makeDue, makeSchedule, operationsNow } from '#tests/helpers/schedules'

/** The manager's schedule, which is due. */
async function withDue(values = {}) {
  const company = await makeCompany()
  const id = await company.as('manager', async () => {
    const schedule = await makeSchedule(values)
    await makeDue(schedule.id)
    return schedule.id
  })
  return { company, id }
}

const found = (company: Company, id: string) => company.as('owner', () => ReportSchedule.findOrFail(id))
const started = (company: Company) => company.as('owner', operationsNow)

test.group('Schedules of reports', () => {
  test('start nothing before their time', async ({ assert }) => {
    const company = await makeCompany()
    const next = await company.as('manager', async () => (await makeSchedule()).nextRunAt!)
    await startAll()
    assert.deepEqual(await started(company), [])
    const local = next.setZone('Europe/Berlin')
    assert.deepEqual([local.weekday, local.toFormat('HH:mm')], [1, '07:00'])
  })

  test('start once what was missed many times, as their owner, and are due again in the future', async ({ assert }) => {
    const { company, id } = await withDue()
    await startAll()
    await startAll()
    const operations = await started(company)
    assert.lengthOf(operations, 1)
    assert.containSubset(operations[0], { kind: 'export', plan: { name: 'Monday base', format: 'csv', daysKept: 30 } })
    const schedule = await found(company, id)
    assert.isTrue(schedule.nextRunAt! > DateTime.utc())
    assert.equal(schedule.operationId, operations[0].id)
    await company.as('owner', async () => {
      assert.equal(await countOf('operations', { user_id: company.users.manager.id }), 1)
    })
  })

  test('are due in their own company alone', async ({ assert }) => {
    const { company, id } = await withDue()
    const globex = await makeCompany('globex')
    assert.deepEqual(await company.as('owner', schedulesDue), [id])
    assert.deepEqual(await globex.as('owner', schedulesDue), [])
  })

  test('are started once by workers that look at the same moment', async ({ assert }) => {
    const { company } = await withDue()
    await Promise.all(Array.from({ length: 5 }, startAll))
    assert.lengthOf(await started(company), 1)
  }).tags([COMMITS])

  test('are started by one of several workers', async ({ assert }) => {
    const { company, id } = await withDue()
    await company.as('owner', () => Promise.all([startDue(id), startDue(id), startDue(id)]))
    assert.lengthOf(await started(company), 1)
  })

  for (const permission of ['customers.export', 'reports.schedule'] as const) {
    test(`pause with the reason when their owner no longer has ${permission}`, async ({ assert }) => {
      const { company, id } = await withDue()
      await setReach(company, 'manager', permission, 'none')
      await startAll()
      assert.deepEqual(await started(company), [])
      const { pausedFor, nextRunAt } = await found(company, id)
      assert.deepEqual([pausedFor, nextRunAt], ['not_permitted', null])
      await company.as('owner', async () => {
        assert.equal(await countOf('changes', { record_id: id, action: 'pause' }), 1)
      })
    })
  }

  test('pause when their owner is suspended', async ({ assert }) => {
    const { company, id } = await withDue()
    await company.as('owner', async () => {
      const place = await Membership.findByOrFail('user_id', company.users.manager.id)
      await place.merge({ suspendedAt: DateTime.utc() }).save()
      await transaction(configurationChanged)
    })
    await startAll()
    assert.equal((await found(company, id)).pausedFor, 'person_gone')
  })

  test('pause when the view that they show is gone', async ({ assert }) => {
    const { company, id } = await withDue()
    await company.as('manager', async () => {
      const schedule = await ReportSchedule.findOrFail(id)
      await schedule.merge({ report: 'saved_view', parameters: { view: '01J00000000000000000000000' } }).save()
    })
    await startAll()
    const schedule = await found(company, id)
    assert.equal(schedule.pausedFor, 'view_gone')
    assert.deepEqual(await started(company), [])
  })

  test('do nothing while paused, and go on from now when resumed', async ({ assert }) => {
    const { company, id } = await withDue()
    await company.as('manager', async () => pauseSchedule(await ReportSchedule.findOrFail(id), 'asked'))
    await startAll()
    await company.as('manager', () => startDue(id))
    assert.deepEqual(await started(company), [])
    await company.as('manager', async () => resumeSchedule(await ReportSchedule.findOrFail(id)))
    await startAll()
    assert.deepEqual(await started(company), [])
    assert.isTrue((await found(company, id)).nextRunAt! > DateTime.utc())
  })
})
