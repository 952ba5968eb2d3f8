import { test } from '@japa/runner'
import { Edge } from 'edge.js'
import { Fragments, fragmentTag, FragmentsReady, yieldTag } from '#web/fragments'

const edge = Edge.create()
  .registerTag(fragmentTag)
  .registerTag(yieldTag)
  .registerTemplate('frame', { template: `<main>\n@yield('main')\n@yield('absent')\n</main>` })
  .registerTemplate('page', {
    template: `@component('frame')\n<h1>Head</h1>\n@fragment('rows')\n@each(name in names)\n<p>{{ name }}</p>\n@end\n@end\n@fragment('count')\n<b>{{ names.length }}</b>\n@end\n@end`,
  })

async function render(...wanted: string[]) {
  const fragments = wanted.length > 0 ? new Fragments(wanted) : undefined
  const rendering = edge
    .createRenderer()
    .share({ fragments })
    .render('page', { names: ['<Ada>', 'Bob'] })
  const html = await rendering.catch((error) => (error instanceof FragmentsReady ? error.html : Promise.reject(error)))
  return html.replace(/\s+/g, '')
}

test.group('Fragments', () => {
  test('are part of the page when nobody asks for one', async ({ assert }) => {
    assert.equal(await render(), '<main><h1>Head</h1><p>&lt;Ada&gt;</p><p>Bob</p><b>2</b></main>')
  })

  test('come alone, out of any slot, when asked for', async ({ assert }) => {
    assert.equal(await render('rows'), '<p>&lt;Ada&gt;</p><p>Bob</p>')
    assert.equal(await render('count'), '<b>2</b>')
  })

  test('come together when several are asked for', async ({ assert }) => {
    assert.equal(await render('count', 'rows'), '<b>2</b><p>&lt;Ada&gt;</p><p>Bob</p>')
  })
})
