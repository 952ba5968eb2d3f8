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

function render(...wanted: string[]) {
  return printed(wanted).replace(/\s+/g, '')
}

function printed(wanted: string[]): string {
  const fragments = wanted.length > 0 ? new Fragments(wanted) : undefined
  try {
    return edge
      .createRenderer()
      .share({ fragments })
      .renderSync('page', { names: ['<Ada>', 'Bob'] })
  } catch (error) {
    if (error instanceof FragmentsReady) return error.html
    throw error
  }
}

test.group('Fragments', () => {
  test('are part of the page when nobody asks for one', ({ assert }) => {
    assert.equal(render(), '<main><h1>Head</h1><p>&lt;Ada&gt;</p><p>Bob</p><b>2</b></main>')
  })

  test('come alone, out of any slot, when asked for', ({ assert }) => {
    assert.equal(render('rows'), '<p>&lt;Ada&gt;</p><p>Bob</p>')
    assert.equal(render('count'), '<b>2</b>')
  })

  test('come together when several are asked for', ({ assert }) => {
    assert.equal(render('count', 'rows'), '<b>2</b><p>&lt;Ada&gt;</p><p>Bob</p>')
  })
})
