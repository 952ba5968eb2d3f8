import { spawnSync } from 'node:child_process'
import { test } from '@japa/runner'
import { noteChange } from '#actions/note_change'
import { CreateField } from '#actions/settings/fields/create_field'
import { ChangeForm } from '#actions/settings/forms/change_form'
import { SaveOrder } from '#actions/settings/save_order'
import Form from '#models/form'
import { translateAny } from '#fields/translate'
import { forms } from '#lists/forms'
import { allRoles } from '#permissions/roles'
import { comingFrom } from '#tenancy/origin'
import { transaction } from '#tenancy/transaction'
import { newId } from '#text/ids'
import { createCustomer } from '#tests/helpers/customers'
import { statementsOf } from '#tests/helpers/statements'
import { textOf } from '#tests/helpers/texts'
import { visits } from '#tests/helpers/visits'

const PATH = '/acme/settings/history'
const place = () => ({ formId: forms()[0].id, sectionId: forms()[0].sections[0].id, required: true })
const field = () => ({
  ...{ label: 'Shoe size', key: 'shoe_size', help: null, required: false, unique: false, draft: false },
  ...{ options: { min: 30 }, values: [], place: place() },
})

test.group('Settings ▸ History', () => {
  test('is refused to whose role does not permit it', async ({ client }) => {
    const { visit } = await visits(client)
    for (const role of ['agent', 'analyst'] as const) (await visit(PATH, role)).assertStatus(403)
    ;(await visit(PATH, 'manager')).assertStatus(200)
  })

  test('passes over what it can’t read in its address', async ({ client }) => {
    const { visit } = await visits(client)
    for (const query of ['?area=nothing', '?person=nobody', '?from=32.13.2026', '?older=xx'])
      (await visit(PATH + query)).assertStatus(200)
    ;(await visit(`${PATH}?area[]=people`)).assertStatus(422)
  })

  test('has words for everything that is noted', async ({ assert }) => {
    const { stdout } = spawnSync('git', ['grep', '-hoE', "action: '[a-z_]+'", '--', 'app/actions', 'app/web'], {
      encoding: 'utf8',
    })
    const noted = new Set(['reveal', ...[...stdout.matchAll(/'([a-z_]+)'/g)].map(([, action]) => action)])
    assert.isAbove(noted.size, 10)
    for (const action of noted) {
      const words = translateAny(`history.did.${action}`) ?? translateAny(`customers.did_${action}`)
      assert.isDefined(words, action)
    }
  })

  test('tells in words who made, changed and ordered what, and from where (M3.7, AUD-2)', async ({
    client,
    assert,
  }) => {
    const { acme, visit } = await visits(client)
    await acme.as('manager', async () => {
      await comingFrom(
        () => ({ ip: '203.0.113.7', device: 'Firefox, Windows' }),
        () => new CreateField().handle('customers', 'number', field())
      )
    })
    await acme.as('owner', async () => {
      const form = await Form.findOrFail(forms()[0].id)
      await new ChangeForm().handle(form, form.version, { name: 'Basics', sections: forms()[0].sections })
      const ids = allRoles().map(({ id }) => id)
      await new SaveOrder().handle('roles', ids, ids, `up:${ids[3]}`)
    })
    const text = textOf((await visit(PATH)).text())
    assert.match(
      text,
      /Order of the roles Reordered Order Owner, Manager, Agent, Analyst → Owner, Manager, Analyst, Agent/
    )
    assert.match(text, /Form “Basics” Changed Name Customer → Basics owner of acme ·/)
    assert.match(
      text,
      /Field “Shoe size” Added Label Shoe size Key shoe_size Type Whole number How delicate it is Public State In use Lowest value 30/
    )
    assert.match(text, /manager of acme · [^·]* · Firefox, Windows · 203\.0\.113\.7/)
    assert.match(text, /Section “[^”]+” [^→]* → [^→]*Shoe size \(required\)/)
    assert.match(text, /Person “agent of acme” Invited E-mail agent@acme\.test Roles Agent/)
  })

  test('narrows by area, by person and by day, and goes on with what was chosen', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await acme.as('manager', () => new CreateField().handle('customers', 'number', field()))
    const told = async (query: string) => textOf((await visit(PATH + query)).text())
    assert.notMatch(await told('?area=configuration'), /Invited/)
    assert.match(await told('?area=configuration'), /Shoe size/)
    assert.match(await told(`?person=${acme.users.manager.id}`), /Shoe size/)
    assert.match(await told(`?person=${acme.users.agent.id}`), /Nothing fits/)
    assert.match(await told('?until=2001-01-01'), /Nothing fits/)
    assert.match(await told('?from=2001-01-01&area=people'), /Invited/)
  })

  test('pages by key, with a bounded number of statements however much there is', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', async () => {
      await transaction(async (trx) => {
        for (let team = 1; team <= 70; team++)
          await noteChange(trx, {
            list: 'teams',
            recordId: newId(),
            action: 'create',
            after: { name: `Team ${team}.` },
          })
      })
      for (let made = 0; made < 5; made++) await createCustomer({ last_name: 'Not here' })
    })
    let page = await visit(PATH)
    const statements = await statementsOf(async () => void (page = await visit(PATH)))
    assert.isAtMost(statements.length, 12)
    assert.match(page.text(), /Team 70\./)
    assert.notMatch(page.text(), /Team 40\./)
    assert.notMatch(page.text(), /Not here/)
    const [, older] = /rel="next" href="([^"]+)"/.exec(page.text())!
    const second = await visit(older.replaceAll('&amp;', '&'))
    assert.match(second.text(), /Team 40\./)
    assert.notMatch(second.text(), /Team 41\./)
  })

  test('keeps what somebody did to a view of their own from others', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    const note = { list: 'views', recordId: newId(), action: 'create' }
    await acme.as('owner', () =>
      transaction((trx) => noteChange(trx, { ...note, after: { name: 'My secret plan', audience: 'mine' } }))
    )
    assert.match((await visit(PATH, 'owner')).text(), /My secret plan/)
    assert.notMatch((await visit(PATH, 'manager')).text(), /My secret plan/)
  })

  test('shows what it doesn’t know yet by its own words, and never as markup', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    const after = { name: '<b>bold</b>', constellation: ['Lyra', { star: 'Vega' }] }
    await acme.as('owner', () =>
      transaction((trx) => noteChange(trx, { list: 'telescopes', recordId: newId(), action: 'aim', after }))
    )
    const html = (await visit(PATH)).text()
    assert.notInclude(html, '<b>bold</b>')
    assert.match(textOf(html), /telescopes “&lt;b&gt;bold&lt;\/b&gt;” aim .*constellation Lyra, star: Vega/)
  })
})
