import { glob, readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

/** Where HTML is printed as it is: none but helpers that escape it themselves. */
const UNESCAPED: string[] = []

const forbidden: [what: string, pattern: RegExp][] = [
  ['an inline style', /<[^>]*\sstyle=/i],
  ['an inline handler', /<[^>]*\son[a-z]+=/i],
  ['an unescaped value', /\{\{\{/],
  ['a script of htmx in an attribute', /hx-on[:-]|hx-vals=["']js:|hx-vals=["']javascript:/i],
  ['a bare htmx attribute', /\shx-[a-z:-]+=/i],
  ['evaluation', /@eval\b/],
  ['a script or style without a nonce', /<script(?![^>]*nonce)|<style(?![^>]*nonce)/i],
  ['a foreign origin', /(?:src|href|action)=["']?(?:https?:)?\/\//i],
  ['attributes that Edge does not escape', /toAttrs\(/],
  ['a javascript address', /javascript:/i],
]

async function* sources(pattern: string) {
  for await (const file of glob(pattern, { cwd: app.makePath() }))
    yield [file, await readFile(app.makePath(file), 'utf8')] as const
}

async function sitesOf(pattern: string, forbid: RegExp) {
  const sites: string[] = []
  for await (const [file, text] of sources(pattern)) {
    for (const [index, line] of text.split('\n').entries())
      if (forbid.test(line)) sites.push(`${file}:${index + 1}: ${line.trim()}`)
  }
  return sites
}

test.group('No template has', () => {
  for (const [what, pattern] of forbidden) {
    test(`${what} (WEB-3, WEB-4)`, async ({ assert }) => {
      assert.deepEqual(
        (await sitesOf('resources/views/**/*.edge', pattern)).filter(
          (site) => !UNESCAPED.some((file) => site.startsWith(file))
        ),
        []
      )
    })
  }
})

test.group('No source has', () => {
  const everywhere = '{app,commands,config,database,providers,start}/**/*.ts'

  test('a template made at run time (IN-6)', async ({ assert }) =>
    assert.deepEqual(await sitesOf(everywhere, /renderRaw|\.compileRaw|new Function\(|\beval\(/), []))
  test('a pattern made from text (IN-5)', async ({ assert }) =>
    assert.deepEqual(await sitesOf(everywhere, /(?:new |\b)RegExp\(/), []))
  test('a redirect to where the request came from, but through page_before (WEB-6)', async ({ assert }) => {
    assert.deepEqual(await sitesOf(everywhere, /redirect\(['"]back|\.back\(/), [])
    assert.deepEqual(
      (await sitesOf(everywhere, /['"]refer?rer?['"]/)).map((site) => site.split(':')[0]),
      ['app/web/page_before.ts']
    )
  })

  test('HTML marked as safe outside the helpers that escape (WEB-4)', async ({ assert }) => {
    const files = (await sitesOf('app/**/*.ts', /\bsafe\(/)).map((site) => site.split(':')[0])
    assert.sameMembers([...new Set(files)], ['app/web/attributes.ts', 'app/web/view_globals.ts'])
  })
})
