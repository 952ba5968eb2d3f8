import { configProvider } from '@adonisjs/core'
import app from '@adonisjs/core/services/app'
import { stores } from '@adonisjs/session'
import type { SessionStoreFactory, SessionStoreWithTaggingContract } from '@adonisjs/session/types'
import { test } from '@japa/runner'
import sessionConfig, { IDLE_LIMIT } from '#config/session'
import { quietly } from '#web/quiet_sessions'
import { rewriteIn } from '#web/rewrite_session'

/** As each request makes one. */
async function sessionStore() {
  const config = await configProvider.resolve<{ stores: object }>(app, sessionConfig)
  const kept = quietly(stores.database(), rewriteIn.database(IDLE_LIMIT))
  const make = (await configProvider.resolve<SessionStoreFactory>(app, kept))!
  return make(null as never, config as never) as SessionStoreWithTaggingContract
}

test.group('A session that was ended', () => {
  test('is not brought back by a request that had begun before (AU-5)', async ({ assert }) => {
    const [first, running, later] = [await sessionStore(), await sessionStore(), await sessionStore()]
    await first.write('s1', { auth_web: 'somebody' })
    await running.read('s1')
    await later.destroy('s1')
    await running.write('s1', { auth_web: 'somebody', flash: 'saved' })
    assert.isNull(await later.read('s1'))
  })

  test('is written as before while it lasts', async ({ assert }) => {
    const [first, running] = [await sessionStore(), await sessionStore()]
    await first.write('s1', { auth_web: 'somebody' })
    await running.read('s1')
    await running.write('s1', { auth_web: 'somebody', flash: 'saved' })
    assert.deepEqual(await (await sessionStore()).read('s1'), { auth_web: 'somebody', flash: 'saved' })
  })
})
