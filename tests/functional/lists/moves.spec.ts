import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import Change from '#models/change'
import Form from '#models/form'
import type { FormSection } from '#lists/forms'
import type { Record } from '#fields/field'
import { valueById } from '#dictionaries/values'
import { readRecord } from '#lists/read_records'
import { cardsIn } from '#tests/helpers/board_text'
import type { Company } from '#tests/helpers/company'
import { submit } from '#tests/helpers/customer_pages'
import { changed, createField } from '#tests/helpers/custom_fields'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { makeCompany } from '#tests/helpers/company'

const BOARD = '/acme/customers?layout=kanban'
type Role = 'owner' | 'manager' | 'agent' | 'analyst'

test.group('A card that is moved', (group) => {
  let acme: Company
  let ana: Record

  group.each.setup(async () => {
    acme = await makeCompany()
    ana = await acme.as('owner', () => createCustomer({ first_name: 'Ana', last_name: 'López', status: 'prospect' }))
  })

  const path = (more = '') => `/acme/customers/${ana.id}/lane?layout=kanban${more}`
  const move = (client: ApiClient, form: object, role: Role = 'owner', more = '') =>
    submit(client, acme.users[role], path(more), { version: '1', ...form }, 'PUT')
  const moveByPart = (client: ApiClient, form: object, role: Role = 'owner', more = '') =>
    move(client, form, role, more).header('hx-request', 'true')
  const now = () => acme.as('owner', async () => (await readRecord(ana.id))!)
  const statusNow = () =>
    acme.as('owner', async () => valueById(String((await readRecord(ana.id))!.status_id))?.key ?? null)

  test('stays where it is for who may not edit it, or may not see it', async ({ client, assert }) => {
    ;(await move(client, { to: 'active' }, 'analyst')).assertStatus(403)
    await setReach(acme, 'agent', 'customers.view', 'own')
    ;(await move(client, { to: 'active' }, 'agent')).assertStatus(404)
    const globex = await makeCompany('globex')
    const foreign = `/globex/customers/${ana.id}/lane?layout=kanban`
    ;(await submit(client, globex.users.owner, foreign, { to: 'active', version: '1' }, 'PUT')).assertStatus(404)
    assert.equal(await statusNow(), 'prospect')
  })

  test('stays where a role lets people read the field, hides it or masks it', async ({ client, assert }) => {
    for (const access of ['read', 'hidden', 'masked'] as const) {
      await rule(acme, 'manager', { status: access })
      ;(await move(client, { to: 'active' }, 'manager', '&lane=status')).assertStatus(422)
    }
    assert.equal(await statusNow(), 'prospect')
    await rule(acme, 'manager', { status: 'read' })
    const board = await client.get(BOARD).loginAs(acme.users.manager)
    assert.deepEqual(cardsIn(board.text())[0].doors, [])
  })

  test('goes to no lane that is none, and says so', async ({ client, assert }) => {
    const unknown = await moveByPart(client, { to: 'nowhere' })
    unknown.assertStatus(422)
    unknown.assertTextIncludes('role="alert"')
    const none = await moveByPart(client, { to: '' })
    none.assertStatus(422)
    none.assertTextIncludes('Ana López stays where it was. Status: Needs a value')
    assert.equal(await statusNow(), 'prospect')
  })

  test('is in its new lane, with one change in its history, however often it is sent', async ({ client, assert }) => {
    const moved = await move(client, { to: 'active' })
    moved.assertStatus(303)
    moved.assertHeader('location', BOARD)
    ;(await move(client, { to: 'active' })).assertStatus(303)
    assert.equal(await statusNow(), 'active')
    const saves = () => Change.query().where('recordId', ana.id).where('action', 'update')
    assert.lengthOf(await acme.as('owner', async () => saves()), 1)
  })

  test('comes back to the page by itself, said and with the way back', async ({ client, assert }) => {
    const answer = (await moveByPart(client, { to: 'active' })).text()
    assert.notInclude(answer, '<html')
    assert.deepEqual(
      cardsIn(answer).map(({ name, doors }) => [name, doors.includes('active')]),
      [['Ana López', false]]
    )
    assert.match(answer, /id="board-said"[^>]*role="status"[^]*Ana López moved to Active/)
    const undo = /<form[^>]* action="([^"]*to=prospect[^"]*)"/.exec(answer)![1].replaceAll('&amp;', '&')
    const back = await client.post(undo).loginAs(acme.users.owner).withCsrfToken().redirects(0)
    back.assertStatus(303)
    assert.equal(await statusNow(), 'prospect')
  })

  test('is told its place in the order of its lane', async ({ client, assert }) => {
    const [before, after] = await acme.as('owner', async () => [
      await createCustomer({ first_name: 'Ada', status: 'active' }),
      await createCustomer({ first_name: 'Bea', status: 'active' }),
    ])
    const place = async (more: string) => {
      await acme.as('owner', () => changeCustomer(ana.id, { status: 'prospect' }))
      const { version } = await now()
      const answer = await moveByPart(client, { to: 'active', version: String(version) }, 'owner', more)
      return /data-placed="([^"]*)"/.exec(answer.text())![1]
    }
    assert.equal(await place('&sort=name'), after.id)
    assert.equal(await place('&sort=-name'), before.id)
    assert.equal(await place(''), '')
    assert.equal(await place('&sort=created_at'), before.id)
    assert.equal(await place('&sort=-updated_at'), after.id)
  })

  test('stays where somebody else put it meanwhile, and goes on where they changed something else', async ({
    client,
    assert,
  }) => {
    await acme.as('manager', () => changeCustomer(ana.id, { company: 'Theirs' }))
    ;(await moveByPart(client, { to: 'active' })).assertStatus(200)
    await acme.as('manager', () => changeCustomer(ana.id, { status: 'blocked' }))
    const stale = await moveByPart(client, { to: 'dormant' })
    stale.assertStatus(409)
    stale.assertTextIncludes('manager of acme moved Ana López meanwhile')
    assert.equal(await statusNow(), 'blocked')
    assert.equal((await now()).company, 'Theirs')
  })

  test('is held up by what its new lane requires: the form begins with the new value', async ({ client, assert }) => {
    await acme.as('owner', async () => {
      await createField('reason', 'text', { label: 'Reason' })
      const form = await Form.firstOrFail()
      const sections = form.sections as FormSection[]
      const when = { field: 'status', operator: 'is' as const, values: ['blocked'] }
      sections[0].fields.push({ key: 'reason', required: true, when })
      await form.merge({ sections }).save()
      await changed()
    })
    ;(await moveByPart(client, { to: 'active' })).assertStatus(200)
    const held = await moveByPart(client, { to: 'blocked', version: '2' })
    held.assertStatus(422)
    held.assertTextIncludes('Reason: Needs a value')
    assert.equal(await statusNow(), 'active')
    const href = /<a[^>]*href="([^"]*\/edit[^"]*)"/.exec(held.text())![1].replaceAll('&amp;', '&')
    const form = (await client.get(href).loginAs(acme.users.owner)).text()
    assert.match(form, /<option value="blocked" selected/)
    assert.include(form, 'Reason: Needs a value')
    await acme.as('owner', () => changeCustomer(ana.id, { reason: 'Never paid' }))
    ;(await moveByPart(client, { to: 'blocked', version: '3' })).assertStatus(200)
  })
})
