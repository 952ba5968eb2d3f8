import { test } from '@japa/runner'
import { startAll } from '#reports/schedules/keep_scheduled'
import { createCustomer } from '#tests/helpers/customers'
import { work } from '#tests/helpers/journeys'
import { sees } from '#tests/helpers/person'
import { makeDue } from '#tests/helpers/schedules'
import ReportSchedule from '#models/report_schedule'
import { bothWays } from '#tests/helpers/ways'

bothWays('Reports', (arrive) => {
  test('are scheduled, run when they are due, paused, resumed and deleted', async () => {
    const { page, person, company } = await arrive()
    await company.as('owner', () => createCustomer())
    await page.goto('/acme/reports')
    await person.press('Schedule Changes')
    await sees(page, 'Who gets it')
    await person.type('Name', 'What changed')
    await person.pick('Period', 'Last 7 days')
    await person.pick('How often', 'Every month')
    await person.type('Day of the month', '31')
    await person.type('At', '06:30')
    await person.press('Create schedule')
    await sees(page, '“What changed” is scheduled')
    await sees(page, 'Every month on day 31 at 06:30')
    await company.as('owner', async () => makeDue((await ReportSchedule.firstOrFail()).id))
    await startAll()
    await work()
    await page.reload()
    await sees(page, 'Ready')
    await person.press('Options of What changed')
    await person.press('Pause')
    await sees(page, 'Paused by somebody')
    await person.press('Options of What changed')
    await person.press('Resume')
    await sees(page, 'runs again from now on')
    await person.press('Options of What changed')
    await person.press('Delete schedule')
    await sees(page, 'It will not run again')
    await person.press('Delete schedule')
    await sees(page, 'Nothing is scheduled yet')
  })

  test('keep what was typed when something of it is wrong', async ({ assert }) => {
    const { page, person } = await arrive()
    await page.goto('/acme/reports/schedules/new?report=saved_view')
    await person.type('Name', 'A view')
    await person.press('Create schedule')
    await sees(page, 'Choose a view.')
    assert.equal(await page.getByLabel('Name').inputValue(), 'A view')
  })

  test('are made now, for a period that is chosen', async () => {
    const { page, person } = await arrive()
    await page.goto('/acme/reports')
    await person.press('Imports')
    await sees(page, 'What it holds')
    await person.pick('Period', 'Last month')
    await person.press('Generate')
    await sees(page, 'Waiting')
    await work()
    await page.goto('/acme/reports')
    await sees(page, 'Ready')
    await sees(page, /Period \w+ 1, \d{4} –/)
  })

  test('show the customers in numbers, each of which leads to its list', async () => {
    const { page, person, company } = await arrive()
    await company.as('owner', () => createCustomer({ segment: 'enterprise', last_name: 'Byron' }))
    await page.goto('/acme')
    await person.press('Dashboard Your customers in numbers: by segment, status, channel and manager.')
    await sees(page, 'By segment')
    await person.press('Enterprise')
    await sees(page, 'Byron')
    await page.goBack()
    await page.getByRole('link', { name: /^1\s+new customer in the week of/ }).click()
    await sees(page, 'Byron')
  })
})
