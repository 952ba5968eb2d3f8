import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { hasSecondFactor, turnOn } from '#actions/second_factor/second_factor'
import { InviteUser } from '#actions/users/invite_user'
import { toMoment } from '#database/decorators'
import Change from '#models/change'
import type User from '#models/user'
import { clientOf } from '#tests/helpers/client_of'
import { grant } from '#tests/helpers/grants'
import { COMMITS } from '#tests/helpers/isolation'
import { makeCompany } from '#tests/helpers/company'
import { mailed, recipientsOf } from '#tests/helpers/mailed'
import { usersPages } from '#tests/helpers/users_pages'
import { Visitor } from '#tests/helpers/visitor'
import { codeAt, newSecret, stepAt } from '#text/totp'

const ACTIONS = ['factor_asked', 'factor_withdrawn', 'factor_reset']

test.group('A lost second factor', (group) => {
  group.tap((one) => one.tags([COMMITS]))
  let pages: Awaited<ReturnType<typeof usersPages>>
  let people: typeof pages.acme.users
  group.each.setup(async ({ context }) => {
    pages = await usersPages(clientOf(context))
    people = pages.acme.users
    await grant(pages.acme, 'manager', 'settings.users')
    const secret = newSecret()
    await turnOn(people.agent.id, secret, codeAt(secret, stepAt(Date.now())))
  })

  const path = async (user: User) => `/${(await pages.person(user.email)).membershipId}/factor-reset`
  const ask = async (by: User, user = people.agent) => pages.call('post', await path(user), {}, by)
  const approve = async (by: User, user = people.agent) => pages.call('post', `${await path(user)}/approval`, {}, by)
  const isOn = () => hasSecondFactor(people.agent.id)
  const actions = () =>
    pages.acme.as('owner', async () =>
      (await Change.query().whereIn('action', ACTIONS).orderBy('id')).map((one) => [one.action, one.userId])
    )

  test('is not taken away by one person alone, whoever they are (AU-7)', async ({ assert }) => {
    ;(await ask(people.analyst)).assertStatus(403)
    ;(await approve(people.owner)).assertStatus(303)
    await ask(people.owner)
    await approve(people.owner)
    ;(await ask(people.owner)).assertStatus(303)
    assert.isTrue(await isOn())
    assert.deepEqual(await actions(), [['factor_asked', people.owner.id]])
  })

  test('is not taken away by its owner, nor approved by who holds less than they do', async ({ assert }) => {
    const secret = newSecret()
    await turnOn(people.owner.id, secret, codeAt(secret, stepAt(Date.now())))
    await ask(people.owner, people.owner)
    assert.lengthOf(await actions(), 0)
    await pages.grantToAgents()
    await ask(people.agent, people.owner)
    await approve(people.manager, people.owner)
    await approve(people.owner, people.owner)
    assert.isTrue(await hasSecondFactor(people.owner.id))
  })

  test('is taken away when one asks and another approves; the person is told twice and signed out', async ({
    assert,
  }) => {
    const told = await mailed(() => ask(people.manager))
    assert.deepEqual(told.map(recipientsOf), [['agent@acme.test']])
    assert.include(String(told[0].message.toObject().message.text), 'manager of acme of acme Trading asked')
    const there = (await pages.call('get', (await path(people.agent)).replace('/factor-reset', ''))).text()
    assert.include(there, 'manager of acme asked for a reset')
    const after = await mailed(() => approve(people.owner))
    assert.deepEqual(after.map(recipientsOf), [['agent@acme.test']])
    assert.isFalse(await isOn())
    assert.deepEqual(await actions(), [
      ['factor_asked', people.manager.id],
      ['factor_reset', people.owner.id],
    ])
    assert.equal((await new Visitor().signIn('agent@acme.test')).location, '/')
  })

  test('stays when nobody approves within a day, or the request is withdrawn', async ({ assert }) => {
    await ask(people.manager)
    await pages.acme.as('owner', async () => {
      const yesterday = { asked_at: toMoment(DateTime.utc().minus({ hours: 25 })) }
      await db.from('factor_resets').where('tenant_id', pages.acme.tenant.id).update(yesterday)
    })
    await approve(people.owner)
    assert.isTrue(await isOn())
    await ask(people.manager)
    await pages.call('delete', await path(people.agent), {}, people.owner)
    await approve(people.owner)
    assert.isTrue(await isOn())
    const asked = ['factor_asked', people.manager.id]
    assert.deepEqual(await actions(), [asked, asked, ['factor_withdrawn', people.owner.id]])
  })

  test('of who works with another company too is the operator’s to reset', async ({ assert }) => {
    await ask(people.manager)
    const globex = await makeCompany('globex')
    await globex.as('owner', () => new InviteUser().handle({ email: 'agent@acme.test', roles: ['agent'] }))
    await approve(people.owner)
    assert.isTrue(await isOn())
  })

  test('is reset from the command line, which history and the person are told', async ({ assert, cleanup }) => {
    ace.ui.switchMode('raw')
    cleanup(() => ace.ui.switchMode('normal'))
    const run = (email: string) => ace.exec('user:reset-second-factor', [email])
    assert.equal((await run('owner@acme.test')).exitCode, 1)
    let exitCode: number | undefined
    const told = await mailed(async () => (exitCode = (await run('AGENT@acme.test')).exitCode))
    assert.notEqual(exitCode, 1)
    assert.isFalse(await isOn())
    assert.deepEqual(told.map(recipientsOf), [['agent@acme.test']])
    await pages.acme.as('owner', async () => {
      const { userId, after } = await Change.query().where('action', 'factor_reset').firstOrFail()
      assert.deepEqual([userId, after], [null, { by: 'operator' }])
    })
  })
})
