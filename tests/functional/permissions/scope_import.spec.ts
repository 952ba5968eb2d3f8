import { test } from '@japa/runner'
import { readRecord } from '#lists/read_records'
import { setReach } from '#tests/helpers/grants'
import { importText } from '#tests/helpers/imports'
import { problemsOf } from '#tests/helpers/imported'
import { scopedCompany } from '#tests/helpers/scoped'

/** What of the customer that is not theirs must show nowhere; the file itself holds its e-mail, phone or number. */
const SECRETS = /Foreigner/

test.group('An import by who sees their team’s customers only', () => {
  test('changes no other one, and says neither whose nor who (M1.16)', async ({ client, assert }) => {
    const { acme, visit, foreign } = await scopedCompany(client)
    const rows = 'First name,Email\nEve,foreigner@example.com\nAdah,matey@example.com'
    const { operation, result, issues } = await acme.as('agent', () => importText(rows))
    assert.deepInclude(result, { created: 0, updated: 1, issues: 1 })
    assert.deepEqual(problemsOf(issues), [['import_may_not_edit']])
    assert.notMatch(JSON.stringify(issues.map(({ problems }) => problems)), SECRETS)
    assert.notInclude(JSON.stringify(issues), foreign.id)
    const page = await visit(`/acme/customers/import/${operation.id}`, 'agent')
    page.assertTextIncludes('Your role does not allow editing a customer that you may not see')
    assert.notInclude(page.text(), foreign.id)
    assert.deepEqual(await acme.as('owner', () => readRecord(foreign.id)), foreign)
  })

  test('does not name one that is there already, in a clash or by a unique value', async ({ client, assert }) => {
    const { acme, foreign } = await scopedCompany(client)
    const secret = (issues: { problems: unknown }[]) => JSON.stringify(issues.map(({ problems }) => problems))
    await acme.as('agent', async () => {
      const exists = await importText('First name,Email\nEve,foreigner@example.com', { mode: 'create' })
      assert.deepEqual(problemsOf(exists.issues), [['import_exists']])
      const clash = await importText('First name,Email,Phone\nEve,matey@example.com,+49 30 901823', {
        match: ['email', 'phone'],
      })
      assert.deepEqual(problemsOf(clash.issues), [['import_matches_several', 'import_matches_several']])
      assert.include(secret(clash.issues), 'Ada Matey (N-Matey)')
      const taken = await importText('First name,Email,Customer number\nEve,eve@example.com,N-Foreigner', {
        match: ['email'],
      })
      assert.deepEqual(problemsOf(taken.issues), [['taken']])
      for (const { issues } of [exists, clash, taken]) {
        assert.notMatch(secret(issues), SECRETS)
        assert.notInclude(secret(issues), foreign.id)
      }
    })
  })

  test('changes none that they may see but not edit, and names it', async ({ client, assert }) => {
    const { acme } = await scopedCompany(client)
    await setReach(acme, 'agent', 'customers.edit', 'own')
    const { issues } = await acme.as('agent', () => importText('First name,Email\nEve,matey@example.com'))
    assert.deepEqual(problemsOf(issues), [['import_may_not_edit']])
    assert.include(JSON.stringify(issues[0].problems), 'Ada Matey')
  })

  test('changes none that they may edit but not see', async ({ client, assert }) => {
    const { acme } = await scopedCompany(client)
    await setReach(acme, 'agent', 'customers.edit', 'all')
    const { issues, result } = await acme.as('agent', () => importText('First name,Email\nEve,foreigner@example.com'))
    assert.deepInclude(result, { updated: 0 })
    assert.deepEqual(problemsOf(issues), [['import_may_not_edit']])
  })
})
