import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import ReportSchedule from '#models/report_schedule'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { setReach } from '#tests/helpers/grants'
import { makeSchedule, operationsNow, scheduleForm } from '#tests/helpers/schedules'

type Role = keyof Company['users']
type Form = Record<string, string | string[]>

const PATH = '/acme/reports/schedules'

/** A company, and what its people send. */
async function pages(client: ApiClient) {
  const company = await makeCompany()
  const send = (method: 'post' | 'put' | 'delete', to: string, form: Form = {}, role: Role = 'manager') =>
    client[method](to).form(form).loginAs(company.users[role]).withCsrfToken().redirects(0)
  const own = (values = {}, role: Role = 'manager') => company.as(role, async () => (await makeSchedule(values)).id)
  const found = (id: string) => company.as('owner', () => ReportSchedule.findOrFail(id))
  return { company, send, own, found }
}

test.group('Pages of schedules', () => {
  test('are not there for a role without the permission', async ({ client }) => {
    const { company, send } = await pages(client)
    const page = await client.get(PATH).loginAs(company.users.agent)
    page.assertStatus(403)
    ;(await send('post', `${PATH}/new`, scheduleForm, 'agent')).assertStatus(403)
  })

  test('let nobody change, start or resume another one’s schedule, and only who sees operations stop it', async ({
    client,
    assert,
  }) => {
    const { company, send, own, found } = await pages(client)
    const id = await own()
    const changes = [
      () => send('put', `${PATH}/${id}`, { ...scheduleForm, version: '1' }, 'owner'),
      () => send('post', `${PATH}/${id}/runs`, {}, 'owner'),
      () => send('delete', `${PATH}/${id}/pause`, {}, 'owner'),
    ]
    for (const change of changes) (await change()).assertStatus(403)
    ;(await send('delete', `${PATH}/${id}`, {}, 'analyst')).assertStatus(404)
    ;(await send('post', `${PATH}/${id}/pause`, {}, 'analyst')).assertStatus(404)
    assert.isNull((await found(id)).pausedAt)
    assert.deepEqual(await company.as('owner', operationsNow), [])
    ;(await send('post', `${PATH}/${id}/pause`, {}, 'owner')).assertStatus(303)
    assert.equal((await found(id)).pausedFor, 'asked')
  })

  test('refuse what is missing or impossible, naming each, and keep what was typed', async ({ client, assert }) => {
    const { company, send } = await pages(client)
    const form = { ...scheduleForm, name: '', every: 'month', day: '32', time: '7', days_kept: '91' }
    const answer = await send('post', `${PATH}/new`, { ...form, 'recipients[]': ['01J00000000000000000000000'] })
    answer.assertStatus(422)
    const wrong = ['Enter a name', 'Enter a time of day', 'a number of days from 1 to 90', 'is not here any more']
    for (const text of wrong) answer.assertTextIncludes(text)
    answer.assertTextIncludes('value="32"')
    const day = await send('post', `${PATH}/new`, { ...form, time: '07:00' })
    day.assertTextIncludes('Enter a day from 1 to 31')
    const view = await send('post', `${PATH}/new`, { ...scheduleForm, report: 'saved_view' })
    view.assertTextIncludes('Choose a view')
    await company.as('owner', async () => assert.equal(await countOf('report_schedules'), 0))
  })

  test('schedule no report that is not theirs to have made', async ({ client }) => {
    const { company, send } = await pages(client)
    await setReach(company, 'manager', 'reports.changes', 'none')
    const form = { ...scheduleForm, report: 'changes', period: 'last_7_days' }
    const answer = await send('post', `${PATH}/new`, form)
    answer.assertStatus(422)
    answer.assertTextIncludes('Choose a report')
  })

  test('take a name once, also of a form that is sent twice', async ({ client, assert }) => {
    const { company, send } = await pages(client)
    const answers = await Promise.all([1, 2].map(() => send('post', `${PATH}/new`, scheduleForm)))
    assert.sameMembers(
      answers.map((answer) => answer.status()),
      [303, 422]
    )
    await company.as('owner', async () => assert.equal(await countOf('report_schedules'), 1))
  })

  test('lose no change of two who edit at once', async ({ client, assert }) => {
    const { send, own, found } = await pages(client)
    const id = await own()
    ;(await send('put', `${PATH}/${id}`, { ...scheduleForm, time: '08:15', version: '1' })).assertStatus(303)
    const stale = await send('put', `${PATH}/${id}`, { ...scheduleForm, time: '09:00', version: '1' })
    stale.assertStatus(409)
    stale.assertTextIncludes('value="09:00"')
    const { rule, nextRunAt } = await found(id)
    assert.containSubset(rule, { time: '08:15' })
    assert.equal(nextRunAt!.setZone('Europe/Berlin').toFormat('HH:mm'), '08:15')
  })

  test('start one now without moving when it is due', async ({ client, assert }) => {
    const { company, send, own, found } = await pages(client)
    const id = await own()
    const { nextRunAt } = await found(id)
    ;(await send('post', `${PATH}/${id}/runs`)).assertStatus(303)
    assert.lengthOf(await company.as('owner', operationsNow), 1)
    assert.deepEqual((await found(id)).nextRunAt, nextRunAt)
  })

  test('show why one is paused, and note each change in the history', async ({ client }) => {
    const { company, send, own } = await pages(client)
    const id = await own()
    await send('post', `${PATH}/${id}/pause`)
    const list = await client.get(PATH).loginAs(company.users.manager)
    list.assertTextIncludes('Paused by somebody')
    await send('delete', `${PATH}/${id}`)
    const history = await client.get('/acme/settings/history?area=reports').loginAs(company.users.owner)
    for (const text of ['Added', 'Every Monday at 07:00', 'Paused', 'Deleted']) history.assertTextIncludes(text)
  })
})
