import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import app from '@adonisjs/core/services/app'
import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import User from '#models/user'
import { COMMITS } from '#tests/helpers/isolation'
import { mailed, recipientsOf } from '#tests/helpers/mailed'

test.group('The first people (AU-2)', (group) => {
  group.tap((one) => one.tags([COMMITS]).timeout(60_000))

  test('are never those of the demo in production, whose password everybody can read', async ({ assert }) => {
    const env = { ...process.env, NODE_ENV: 'production' }
    const run = promisify(execFile)(process.execPath, ['ace.js', 'demo:seed'], { cwd: app.makePath(), env })
    const { code, stdout, stderr } = await run.then(
      () => ({ code: 0, stdout: '', stderr: '' }),
      (failed) => failed
    )
    assert.equal(code, 1)
    assert.include(stdout + stderr, 'not made in production mode')
    assert.lengthOf(await User.all(), 0)
  })

  test('are invited by the operator’s command, with a link and no password', async ({ assert, cleanup }) => {
    ace.ui.switchMode('raw')
    cleanup(() => ace.ui.switchMode('normal'))
    const options = ['acme', '--name=Acme Trading', '--owner-email=ann@acme.test']
    const sent = await mailed(() => ace.exec('tenant:create', options))
    assert.deepEqual(sent.map(recipientsOf), [['ann@acme.test']])
    const [owner] = await User.all()
    assert.isFalse(owner.opened)
  })
})
