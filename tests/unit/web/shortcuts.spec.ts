import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { isSingle, shortcuts, shortcutsOf } from '#web/shortcuts'

const words = async (locale: string) =>
  JSON.parse(await readFile(app.languageFilesPath(locale, 'shortcuts.json'), 'utf8')) as {
    names: object
    places: object
  }

test.group('The keyboard map', () => {
  test('names each shortcut once, and each has its words', async ({ assert }) => {
    const keys = shortcuts.map(({ key }) => key)
    assert.lengthOf(new Set(keys), keys.length)
    for (const locale of ['en', 'es']) {
      const { names, places } = await words(locale)
      assert.sameMembers(Object.keys(names), keys)
      assert.sameMembers(Object.keys(places), [...new Set(shortcuts.map(({ place }) => place))])
    }
  })

  test('gives no two things the same keys in one place', ({ assert }) => {
    for (const [, some] of Map.groupBy(shortcuts, ({ place }) => place)) {
      const ways = some.flatMap((shortcut) => shortcut.ways)
      assert.lengthOf(new Set(ways), ways.length)
    }
  })

  test('leaves nothing of one character to who switched that off', ({ assert }) => {
    assert.include(shortcutsOf(true).search, '/')
    assert.deepEqual(Object.values(shortcutsOf(false)).flat().filter(isSingle), [])
    assert.deepEqual(shortcutsOf(false).palette, ['Control+k'])
  })
})
