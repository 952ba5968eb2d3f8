import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { SetValueRetired } from '#actions/settings/dictionaries/set_value_retired'
import { dictionaryOfField } from '#dictionaries/index'
import { valuesOf } from '#dictionaries/values'
import CustomField from '#models/custom_field'
import DictionaryValue from '#models/dictionary_value'
import type { ImportPlan } from '#operations/import/plan'
import { choicesOf } from '#tests/helpers/choices'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { setReach } from '#tests/helpers/grants'
import { customers, only, problemsOf } from '#tests/helpers/imported'
import { csvFile, importText, outcomeOf, planFile } from '#tests/helpers/imports'
import { addFieldToForm } from '#tests/helpers/shaping'

const FILE = 'First name,Segment,Tags\nAda,Gold,"VIP, Press"\nGrace,gold,Press; Owner’s club\nJoan,Retail,'
const PAGE = '/acme/customers/import'
const names = (dictionary: string) => valuesOf(dictionary).map(({ name }) => name)

async function choose(client: ApiClient, company: Company, role: 'owner' | 'manager', newValues: string[]) {
  const user = company.users[role]
  const { id, plan } = await company.as(role, async () => planFile(await csvFile(FILE)))
  const choices = choicesOf(plan as ImportPlan, user, { newValues })
  await client.put(`${PAGE}/${id}`).loginAs(user).withCsrfToken().redirects(0).json(choices)
  const page = async (path = '') => (await client.get(`${PAGE}/${id}${path}`).loginAs(user)).text()
  return { id, page }
}

test.group('Values that no dictionary has', () => {
  test('are shown with the columns, to be added by whoever may', async ({ client, assert }) => {
    const acme = await makeCompany()
    const { page } = await choose(client, acme, 'owner', [])
    const shown = await page()
    assert.include(shown, 'Segment: 1 new value')
    assert.include(shown, 'Tags: 2 new values')
    assert.include(shown, 'Press · Owner’s club')
    assert.include(shown, 'name="newValues[]"')
    assert.include(await page('/check'), 'rows with them become issues')
  })

  test('are not for a person who may not change dictionaries, whatever they send', async ({ client, assert }) => {
    const acme = await makeCompany()
    await setReach(acme, 'manager', 'settings.dictionaries', 'none')
    const { id, page } = await choose(client, acme, 'manager', ['segment', 'tags'])
    const shown = await page()
    assert.include(shown, 'Segment: 1 new value')
    assert.include(shown, 'Your role does not add values')
    assert.notInclude(shown, 'name="newValues[]"')
    await acme.as('manager', async () => {
      assert.deepEqual((await outcomeOf(id)).plan.newValues, [])
      const { result, issues } = await importText(FILE)
      assert.deepInclude(result, { created: 1, issues: 2 })
      assert.deepEqual(problemsOf(issues)[0], ['unknown_choice', 'unknown_choice'])
      assert.notInclude(names('segment'), 'Gold')
    })
  })

  test('are tried as if they were there, and nothing is added before the start', async ({ client, assert }) => {
    const acme = await makeCompany()
    const { page } = await choose(client, acme, 'owner', ['segment', 'tags'])
    const check = await page('/check')
    assert.match(check, /To be added<\/dt>\s*<dd>3/)
    assert.include(check, 'Segment: 1 new value will be added to the list')
    assert.include(check, '>Gold<')
    await acme.as('owner', async () => assert.notInclude(names('segment'), 'Gold'))
  })

  test('are added once before the first row, and the history tells them', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const { result, issues } = await importText(FILE, { newValues: ['segment', 'tags'] })
      assert.deepEqual(problemsOf(issues), [])
      assert.deepInclude(result, { created: 3, issues: 0 })
    })
    await acme.as('owner', async () => {
      assert.equal(names('segment').filter((name) => name === 'Gold').length, 1)
      assert.includeMembers(names('tag'), ['Press', 'Owner’s club'])
      assert.equal(await countOf('changes', { list: 'dictionaries', action: 'create' }), 3)
      const [ada, grace] = await customers()
      assert.equal(ada.segment_id, grace.segment_id)
      const { result } = await importText(FILE, { newValues: ['segment', 'tags'] })
      assert.deepInclude(result, { issues: 0 })
      assert.equal(names('tag').filter((name) => name === 'Press').length, 1)
    })
  })

  test('stop an import when they are no longer theirs to add, before its first row (PM-7)', async ({ assert }) => {
    const acme = await makeCompany()
    await setReach(acme, 'manager', 'settings.dictionaries', 'none')
    await acme.as('manager', async () => {
      const { operation, result } = await importText(FILE, { newValues: ['segment', 'tags'] })
      assert.equal(operation.failure?.code, 'values_not_permitted')
      assert.notProperty(result, 'created')
      assert.equal(await countOf('customers'), 0)
      assert.notInclude(names('segment'), 'Gold')
    })
  })

  test('may be options of a field of one’s own, for whoever shapes fields', async ({ assert }) => {
    const acme = await makeCompany()
    const field = await acme.as('owner', async () => {
      const made = await addFieldToForm({ key: 'region', label: 'Region', type: 'select' })
      const options = { dictionary: dictionaryOfField(made.id) }
      await (await CustomField.findOrFail(made.id)).merge({ options }).save()
      return made
    })
    await acme.as('owner', async () => {
      const { result } = await importText('First name,Region\nAda,North', { newValues: ['region'] })
      assert.deepInclude(result, { created: 1, issues: 0 })
      assert.equal(await countOf('changes', { list: 'fields', record_id: field.id }), 1)
    })
    await acme.as('owner', async () => {
      assert.deepEqual(names(dictionaryOfField(field.id)), ['North'])
      assert.equal((await only()).valueOf('region'), 'North')
    })
  })

  test('that were retired stay retired: their rows become issues', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const retail = await DictionaryValue.query().where({ dictionary: 'segment', key: 'retail' }).firstOrFail()
      await new SetValueRetired().handle(retail, true)
    })
    await acme.as('owner', async () => {
      const { issues } = await importText('First name,Segment\nAda,Retail', { newValues: ['segment'] })
      assert.deepEqual(problemsOf(issues), [['unknown_choice']])
      assert.equal(names('segment').filter((name) => name === 'Retail').length, 1)
    })
  })
})
