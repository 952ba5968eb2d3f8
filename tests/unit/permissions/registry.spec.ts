import { test } from '@japa/runner'
import { forgetPermissions, isPermission, kindOf, registerPermissions } from '#permissions/registry'
import type { Permission } from '#permissions/verbs'

const rowless = { rows: false }

test.group('Permissions', () => {
  test('are refused whose key is no thing, dot and verb', ({ assert }) => {
    for (const key of ['rockets', 'rockets.', '.launch', 'Rockets.launch', 'rockets.launch.now', 'rockets launch'])
      assert.throws(
        () => registerPermissions({ [key]: rowless }),
        `Permission "${key}": a key is a thing, a dot and a verb`
      )
  })

  test('are registered once', ({ assert, cleanup }) => {
    cleanup(() => forgetPermissions({ 'rockets.launch': rowless }))
    registerPermissions({ 'rockets.launch': rowless })
    assert.isTrue(isPermission('rockets.launch'))
    assert.throws(
      () => registerPermissions({ 'rockets.launch': rowless }),
      'Permission "rockets.launch" is registered twice'
    )
  })

  test('that nobody registered have no kind', ({ assert }) => {
    assert.deepEqual(kindOf('settings.roles'), rowless)
    assert.throws(() => kindOf('rockets.land' as Permission), 'No permission is called "rockets.land"')
  })
})
