import { setTimeout as wait } from 'node:timers/promises'
import { test } from '@japa/runner'
import { turnOn } from '#actions/second_factor/second_factor'
import { freePort } from '#tests/helpers/free_port'
import { COMMITS } from '#tests/helpers/isolation'
import { makeCompany } from '#tests/helpers/company'
import { Visitor } from '#tests/helpers/visitor'
import { WebProcess } from '#tests/helpers/web_process'
import { codeAt, newSecret, stepAt } from '#text/totp'

const canary = 'c4nary-of-a-password'

test.group('The log (AUD-2)', (group) => {
  group.tap((one) => one.tags([COMMITS]).timeout(120_000))

  test('of production, where the cookie is bound to host and TLS (AU-6), tells what happens to whose sign-in, never a password, a code, an e-mail or a session', async ({
    assert,
    cleanup,
  }) => {
    const acme = await makeCompany()
    const secret = newSecret()
    const codes = (await turnOn(acme.users.owner.id, secret, codeAt(secret, stepAt(Date.now()))))!
    const web = new WebProcess(await freePort(), { LOG_LEVEL: 'info' })
    cleanup(() => web.stop())
    await web.ready()
    const at = (path: string) => `${web.address}${path}`
    const visitor = new Visitor()
    const [cookie] = (await visitor.get(at('/login'))).headers.getSetCookie()
    assert.match(cookie, /^__Host-clientele=[^;]+;(?=.*Path=\/)(?=.*HttpOnly)(?=.*Secure)(?=.*SameSite=Lax)/)
    await visitor.post(at('/login'), { email: 'owner@acme.test', password: canary })
    await visitor.post(at('/login'), { email: 'owner@acme.test', password: 'clientele-demo' })
    await visitor.get(at('/login/code'))
    await visitor.post(at('/login/code'), { code: '999999' })
    await visitor.post(at('/login/code'), { code: codes[0] })
    await visitor.get(at('/acme/profile'))
    await visitor.post(at('/acme/profile/password?_method=PUT'), { current_password: canary, password: canary })
    await visitor.get(at(`/acme/customers?password=${canary}`))
    const agent = new Visitor()
    await agent.get(at('/login'))
    await agent.post(at('/login'), { email: 'agent@acme.test', password: 'clientele-demo' })
    await agent.get(at('/acme/settings/users'))
    await visitor.post(at('/logout'), {})
    await wait(300)
    const events = [...web.log.matchAll(/"auth":"(\w+)"/g)].map(([, event]) => event)
    assert.deepEqual(events, ['sign_in_refused', 'code_refused', 'sign_in', 'sign_in', 'sign_out'])
    assert.match(web.log, /"user":"[0-9A-Z]{26}"[^\n]*Not permitted: settings\.users/)
    const cookies = [visitor, agent].map(({ cookieHeader }) => /__Host-clientele=([^;]+)/.exec(cookieHeader)![1])
    const secrets = [canary, codes[0], '999999', secret, 'owner@acme.test', 'agent@acme.test', ...cookies]
    for (const each of secrets) assert.notInclude(web.log, each)
  })
})
