import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { toMoment } from '#database/decorators'
import PasswordLinkMail from '#mails/password_link_mail'
import Change from '#models/change'
import User from '#models/user'
import { allRoles, members } from '#permissions/roles'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { COMMITS } from '#tests/helpers/isolation'
import { makeCompany } from '#tests/helpers/company'
import { mailed, pathIn } from '#tests/helpers/mailed'
import { usersPages } from '#tests/helpers/users_pages'
import { Visitor } from '#tests/helpers/visitor'

test.group('Settings, users: inviting', (group) => {
  group.tap((one) => one.tags([COMMITS]))

  test('mails a link that works once; who follows it is a member, and "invited" until they sign in', async ({
    client,
    assert,
  }) => {
    const { call, invite, person } = await usersPages(client)
    const [sent] = await mailed(() => invite('bob@acme.test', { name: 'Bob' }))
    assert.instanceOf(sent, PasswordLinkMail)
    assert.match((await call('get', '')).text(), /Bob[^]*bob@acme\.test[^]*Invited/)
    const visitor = new Visitor()
    const path = pathIn(sent)
    await visitor.get(path)
    await visitor.post(path, { password: 'velvet trombone lagoon' })
    assert.equal((await visitor.get(path)).status, 404)
    await visitor.signIn('bob@acme.test', 'velvet trombone lagoon')
    assert.equal((await visitor.get('/acme')).status, 200)
    assert.isFalse((await person('bob@acme.test')).invited)
    assert.match((await call('get', '?q=bob')).text(), /Active[^]*<time/)
  })

  test('tells nobody whether there was an account already', async ({ client, assert }) => {
    const { acme, call, invite } = await usersPages(client)
    const globex = await makeCompany('globex')
    await globex.users.agent.merge({ name: 'Known Somewhere' }).save()
    const asked = async (email: string) => {
      let answer: Awaited<ReturnType<typeof invite>>
      const sent = await mailed(async () => (answer = await invite(email)))
      const page = (await call('get', `?q=${email}`)).text()
      const told = page.replaceAll(email, 'E-MAIL').replaceAll(email.split('@')[0], 'NAME')
      const rows = /<tbody>[^]*<\/tbody>/.exec(told)![0].replace(/[0-9A-Z]{26}/, 'ID')
      return { status: answer!.status(), location: answer!.header('location'), rows, sent }
    }
    const known = await asked('agent@globex.test')
    const unknown = await asked('fresh@globex.test')
    assert.deepEqual([known.status, known.location], [unknown.status, unknown.location])
    assert.equal(known.rows, unknown.rows)
    assert.notInclude(known.rows, 'Known Somewhere')
    assert.notInstanceOf(known.sent[0], PasswordLinkMail)
    assert.instanceOf(unknown.sent[0], PasswordLinkMail)
    const visitor = new Visitor()
    await visitor.signIn('agent@globex.test')
    assert.equal((await visitor.get('/acme')).status, 200)
    assert.include((await call('get', '?q=agent@globex')).text(), 'Known Somewhere')
    await acme.as('owner', async () => assert.lengthOf(await Change.query().where('action', 'sign_in'), 1))
  })

  test('can be repeated while nobody came', async ({ client, assert }) => {
    const { call, invite, person } = await usersPages(client)
    const [first] = await mailed(() => invite('bob@acme.test'))
    const { membershipId } = await person('bob@acme.test')
    const [second] = await mailed(() => call('post', `/${membershipId}/invitation`))
    assert.notEqual(pathIn(first), pathIn(second))
    const again = await mailed(async () =>
      call('post', `/${(await person('agent@acme.test')).membershipId}/invitation`)
    )
    assert.lengthOf(again, 0)
  })

  test('shows when the link is too old, and works again when it is sent anew', async ({ client, assert }) => {
    const { acme, call, invite, person } = await usersPages(client)
    await invite('bob@acme.test')
    const { membershipId } = await person('bob@acme.test')
    await acme.as('owner', async () => {
      const before = { sent_at: toMoment(DateTime.utc().minus({ minutes: 31 })) }
      await db.from('invitations').where('tenant_id', acme.tenant.id).update(before)
      await transaction(configurationChanged)
    })
    assert.include((await call('get', '?q=bob')).text(), 'Invitation expired')
    assert.include((await call('get', `/${membershipId}`)).text(), 'The link is too old by now')
    await call('post', `/${membershipId}/invitation`)
    assert.notInclude((await call('get', '?q=bob')).text(), 'Invitation expired')
  })

  test('is taken back: the link opens nothing, and nobody of that name is here', async ({ client, assert }) => {
    const { acme, call, invite, person } = await usersPages(client)
    const [sent] = await mailed(() => invite('bob@acme.test', { name: 'Bob' }))
    const { membershipId } = await person('bob@acme.test')
    assert.include((await call('get', `/${membershipId}/removal`)).text(), 'Withdraw the invitation of Bob?')
    await call('post', `/${membershipId}/removal`)
    assert.equal((await new Visitor().get(pathIn(sent))).status, 404)
    assert.include((await call('get', '?q=bob')).text(), 'Nobody found')
    await acme.as('owner', async () => assert.lengthOf(await Change.query().where('action', 'withdraw'), 1))
  })

  test('refuses who belongs here, no role, and a role that permits more than one’s own', async ({ client, assert }) => {
    const { acme, invite, roleId, grantToAgents } = await usersPages(client)
    await grantToAgents()
    ;(await invite('AGENT@acme.test')).assertStatus(422)
    ;(await invite('new@acme.test', { 'roles[0]': '' })).assertStatus(422)
    const beyond = await invite('new@acme.test', { 'roles[0]': await roleId('owner') }, acme.users.agent)
    beyond.assertStatus(422)
    assert.isNull(await User.findBy('emailKey', 'new@acme.test'))
    ;(await invite('new@acme.test', {}, acme.users.agent)).assertStatus(303)
    await acme.as('owner', async () => {
      const { id } = await User.findByOrFail('emailKey', 'new@acme.test')
      assert.deepEqual(
        members()
          .get(id)!
          .roles.map(({ key }) => key),
        ['agent']
      )
      assert.lengthOf(allRoles(), 4)
    })
  })
})
