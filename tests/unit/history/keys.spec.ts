import { test } from '@japa/runner'
import { keyRing } from '#history/keys'

const [AUDIT, NEXT, APP] = ['audit-key-audit-key', 'next-key-next-key-next', 'app-key-app-key-app-key']

test.group('Keys of the history', () => {
  test('are refused when they are short', ({ assert }) => {
    assert.throws(() => keyRing('short', APP), /at least 16 characters/)
    assert.throws(() => keyRing(AUDIT, APP, `${NEXT},short`), /at least 16 characters/)
  })

  test('seal with the application’s where there is no other, and with the audit key where there is one', ({
    assert,
  }) => {
    const [plain, own] = [keyRing(undefined, APP), keyRing(AUDIT, APP)]
    assert.equal(plain.masters.get(plain.newest), APP)
    assert.equal(own.masters.get(own.newest), AUDIT)
    assert.equal(own.masters.get(plain.newest), APP)
  })

  test('stay known after a change, by the same id (AUD-1)', ({ assert }) => {
    const [before, after] = [keyRing(AUDIT, APP), keyRing(NEXT, APP, ` ${AUDIT} , `)]
    assert.notEqual(after.newest, before.newest)
    assert.equal(after.masters.get(before.newest), AUDIT)
    assert.isUndefined(keyRing(NEXT, APP).masters.get(before.newest))
  })

  test('have ids that say nothing of them', ({ assert }) => {
    assert.match(keyRing(AUDIT, APP).newest, /^[0-9a-f]{16}$/)
  })
})
