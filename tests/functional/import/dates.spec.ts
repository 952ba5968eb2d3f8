import { test } from '@japa/runner'
import { choicesOf } from '#tests/helpers/choices'
import { makeCompany } from '#tests/helpers/company'
import { asOwner, customers, problemsOf } from '#tests/helpers/imported'
import { csvFile, importText, planFile } from '#tests/helpers/imports'
import type { ImportPlan } from '#operations/import/plan'

const birthdays = async () => (await customers()).map(({ birthday }) => birthday)
const file = (...dates: string[]) => `First name;Birthday\n${dates.map((date, at) => `Ada ${at};${date}`).join('\n')}`

test.group('Dates of an import', () => {
  test('are read day first where the file says so', async ({ assert }) => {
    await asOwner(async () => {
      const { plan, issues } = await importText(file('03.05.1990', '23.04.1990', '1.2.1985 00:00'))
      assert.deepEqual(plan.dates, { day: 1, month: 0, open: 2 })
      assert.equal(plan.dateOrder, 'day')
      assert.deepEqual(problemsOf(issues), [])
      assert.deepEqual(await birthdays(), ['1990-05-03', '1990-04-23', '1985-02-01'])
    })()
  })

  test('are read month first where the file says so, and what can’t be is an issue', async ({ assert }) => {
    await asOwner(async () => {
      const { plan, issues } = await importText(file('3/5/1990', '04/23/1990', '1985-02-01'))
      assert.equal(plan.dateOrder, 'month')
      assert.deepEqual(issues, [])
      assert.deepEqual(await birthdays(), ['1990-03-05', '1990-04-23', '1985-02-01'])
      const mixed = await importText(file('23/04/1990', '04/23/1990'), { dateOrder: 'month' })
      assert.deepEqual(mixed.plan.dates, { day: 1, month: 1, open: 0 })
      assert.deepEqual(problemsOf(mixed.issues), [['impossible_date']])
    })()
  })

  test('are never guessed: where the file says neither, a person does', async ({ client, assert }) => {
    const { users, as } = await makeCompany()
    const { id, plan } = await as('owner', async () => planFile(await csvFile(file('03/05/1990'))))
    assert.equal((plan as ImportPlan).dateOrder, 'unknown')
    const path = `/acme/customers/import/${id}`
    const visit = async (page: string) => (await client.get(page).loginAs(users.owner)).text()
    assert.include(await visit(path), 'The file does not say what comes first')
    assert.include(await visit(`${path}/check`), 'Day or month first?')
    const choices = choicesOf(plan as ImportPlan, users.owner, { dateOrder: 'day' })
    await client.put(path).loginAs(users.owner).withCsrfToken().redirects(0).json(choices)
    assert.include(await visit(`${path}/check`), 'May 3, 1990')
  })
})
