import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

const nonceOf = (policy: string) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
const at = (path: string, options?: RequestInit) => fetch(new URL(path, process.env.APP_URL), options)
const manifest = async () => JSON.parse(await readFile(app.publicPath('assets/manifest.json'), 'utf8'))

test.group('Headers', () => {
  test('guard {$self}')
    .with(['/login', '/no/such/page/at/all', '/assets/nothing-AAAAAAAA.css', '/customers/1/x.css'])
    .run(async ({ assert }, path) => {
      const { headers } = await at(path)
      const policy = headers.get('content-security-policy') ?? ''
      assert.match(policy, /^default-src 'none'; script-src 'nonce-[^']{22,}'; style-src 'self'/)
      assert.include(policy, "require-trusted-types-for 'script'; trusted-types htmx")
      assert.notMatch(policy, /unsafe|strict-dynamic/)
      assert.equal(headers.get('strict-transport-security'), 'max-age=31536000; includeSubDomains')
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(headers.get('referrer-policy'), 'same-origin')
      assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin')
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
      assert.equal(headers.get('cache-control'), 'private, no-store')
      assert.equal(headers.get('vary'), 'HX-Request, HX-Request-Type, HX-History-Restore-Request')
      assert.isNull(headers.get('x-powered-by'))
    })

  test('carry a new nonce each time, and the page uses it', async ({ assert }) => {
    const [one, two] = await Promise.all([at('/login'), at('/login')])
    const nonce = nonceOf(one.headers.get('content-security-policy')!)
    assert.notEqual(nonce, nonceOf(two.headers.get('content-security-policy')!))
    assert.include(await one.text(), `nonce="${nonce}"`)
  })

  test('refuse a method that no page has', async ({ assert }) => {
    assert.equal((await at('/login', { method: 'PROPFIND' })).status, 405)
  })
})

test.group('Requests from another site', () => {
  test('are refused when {0}')
    .with<[string, Record<string, string>][]>([
      ['the browser says cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
      ['the browser says same-site', { 'Sec-Fetch-Site': 'same-site' }],
      ['the origin is another', { Origin: 'https://evil.example' }],
      ['the origin is null', { Origin: 'null' }],
    ])
    .run(async ({ assert }, [, headers]) => {
      assert.equal((await at('/preferences', { method: 'POST', headers })).status, 403)
    })
})

test.group('Static files', () => {
  test('are found only under their hashed names', async ({ assert }) => {
    for (const path of ['/assets/manifest.json', '/assets/app.css', '/assets/../package.json', '/customers/1/x.css']) {
      assert.equal((await at(path)).status, 404, path)
    }
  })

  test('come compressed, typed and for ever', async ({ assert }) => {
    const names = await manifest()
    const css = await at(`/assets/${names['app.css']}`, { headers: { 'Accept-Encoding': 'br' } })
    assert.equal(css.headers.get('content-encoding'), 'br')
    assert.equal(css.headers.get('content-type'), 'text/css; charset=utf-8')
    assert.equal(css.headers.get('cache-control'), 'public, max-age=31536000, immutable')
    assert.equal(css.headers.get('vary'), 'Accept-Encoding')
    assert.include(await css.text(), '--tblr-primary')
  })

  test('weigh little: style, scripts and icons of a first page stay under 80 kB', async ({ assert }) => {
    const names = await manifest()
    const sizes = await Promise.all(
      ['app.css', 'app.js', 'icons.svg', 'favicon.svg'].map(
        async (name) => (await readFile(app.publicPath(`assets/${names[name]}.br`))).length
      )
    )
    assert.isBelow(
      sizes.reduce((sum, size) => sum + size),
      80_000
    )
  })
})
