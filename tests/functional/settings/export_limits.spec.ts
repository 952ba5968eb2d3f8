import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import Tenant from '#models/tenant'
import { setReach } from '#tests/helpers/grants'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'

const sent = { days: '3', confirmRows: '50', approvalRows: '5000', dailyRows: '' }

const save = (client: ApiClient, acme: Company, form: object, role: 'owner' | 'analyst' = 'owner') =>
  client.put('/acme/settings/export').form(form).loginAs(acme.users[role]).withCsrfToken().redirects(0)

const settings = (acme: Company) =>
  acme.as('owner', async () => (await Tenant.findOrFail(acme.tenant.id)).settings as { [name: string]: unknown })

test.group('The limits of exports', () => {
  test('are changed by those who may', async ({ client }) => {
    const acme = await makeCompany()
    ;(await client.get('/acme/settings/export').loginAs(acme.users.analyst)).assertStatus(403)
    ;(await save(client, acme, sent, 'analyst')).assertStatus(403)
  })

  test('refuse what no limit can be, and keep what was typed', async ({ client, assert }) => {
    const acme = await makeCompany()
    for (const wrong of [
      { days: '31' },
      { days: '' },
      { confirmRows: '-1' },
      { approvalRows: 'many' },
      { dailyRows: '0' },
    ]) {
      const refused = await save(client, acme, { ...sent, ...wrong })
      assert.isNotEmpty(refused.flashMessage('inputErrorsBag'), JSON.stringify(wrong))
    }
    assert.notProperty(await settings(acme), 'exportDays')
  })

  test('hold from then on, beside the other settings, and stand in the history', async ({ client, assert }) => {
    const acme = await makeCompany()
    ;(await save(client, acme, sent)).assertStatus(303)
    assert.deepInclude(await settings(acme), {
      ...{ country: 'DE', exportDays: 3, exportConfirmRows: 50, exportApprovalRows: 5000, exportDailyRows: null },
    })
    const page = await client.get('/acme/settings/export').loginAs(acme.users.owner)
    assert.match(page.text(), /value="5000"[^>]* name="approvalRows"/)
    const history = await client.get('/acme/settings/history').loginAs(acme.users.owner)
    history.assertTextIncludes('Second person above (rows)')
    history.assertTextIncludes('5000')
    await save(client, acme, sent)
    assert.notInclude(page.text(), 'Fewer than two people')
    await setReach(acme, 'manager', 'exports.approve', 'none')
    const lonely = await client.get('/acme/settings/export').loginAs(acme.users.owner)
    lonely.assertTextIncludes('Fewer than two people')
    await acme.as('owner', async () => assert.equal(await countOf('changes', { list: 'export_limits' }), 1))
  })
})
