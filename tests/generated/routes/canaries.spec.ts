import { test } from '@japa/runner'
import type { ApiResponse } from '@japa/api-client'
import { fixtures, requestOf } from '#tests/generated/routes/fixtures'
import { CANARY, makeCanaryWorld } from '#tests/generated/routes/canary_world'
import { shareWorld } from '#tests/generated/routes/shared_world'
import { reading, titleOf } from '#tests/generated/routes/walked'
import { customerTabs } from '#web/customers/tabs/index'

/** Pages where stored text must be seen, so that the walk cannot pass by finding nothing. */
const SHOWING =
  /^(home|(customers|work_orders|service_records)\.(index|show|edit|columns|filters|views\.edit)|customers\.(bin|duplicates)|import\.(show|check)|settings\.(fields|dictionary|forms|values\.edit|fields\.edit|forms\.edit)|reports\.exports\.new|profile\.edit)$/

const TABS = customerTabs.map(({ name }) => name)
const MOST_LINKS = 150

test.group('Stored markup and templates', (group) => {
  const world = shareWorld(group, makeCanaryWorld)

  for (const route of reading.filter(({ name }) => fixtures[name])) {
    test(`are text on ${titleOf(route)} (WEB-4, IN-6)`, async ({ client, assert }) => {
      const { mine } = world()
      const { path } = requestOf('GET', route.pattern, fixtures[route.name], mine)
      const paths = route.name === 'customers.show' ? TABS.map((tab) => `${path}?tab=${tab}`) : [path]
      let seen = 0
      for (const asked of paths) {
        for (const headers of [{}, { 'hx-request': 'true' }] as Record<string, string>[]) {
          const answer = await client.get(asked).redirects(0).accept('html').loginAs(mine.owner).headers(headers)
          if (answer.status() !== 200 || !isHtml(answer)) continue
          const text = answer.text()
          assert.deepEqual(alive(text), [], asked)
          seen += text.split('canary').length - 1
        }
      }
      if (SHOWING.test(route.name)) assert.isAbove(seen, 0, 'no stored text was shown')
    })
  }

  test('are text on every page that a link leads to (WEB-4)', async ({ client, assert }) => {
    const { owner } = world().mine
    const waiting = ['/acme']
    const visited = new Set<string>()
    for (const path of waiting) {
      if (visited.has(path) || visited.size >= MOST_LINKS) continue
      visited.add(path)
      const answer = await client.get(path).redirects(0).accept('html').loginAs(owner)
      assert.isBelow(answer.status(), 500, path)
      if (!isHtml(answer)) continue
      assert.deepEqual(alive(answer.text()), [], path)
      waiting.push(
        ...[...answer.text().matchAll(/href="(\/acme[^"#]*)/g)].map(([, link]) => link.replaceAll('&amp;', '&'))
      )
    }
    assert.isAbove(visited.size, 30)
  })

  test('come to people as they were typed (IN-6)', async ({ client, assert }) => {
    const { owner, ids } = world().mine
    const text = (await client.get(`/acme/customers/${ids.customer}`).accept('html').loginAs(owner)).text()
    assert.include(decoded(text), CANARY)
    assert.notInclude(text, 'seven is 49')
  })
})

const isHtml = (answer: ApiResponse) => String(answer.header('content-type')).includes('text/html')

/** The canary as an element, behind a quote that was not escaped, as an evaluated template, or an address that runs. */
const ALIVE = [
  /.{60}<canary.{20}/s,
  /.{60}['"](?:>|&gt;)(?:<|&lt;)canary.{20}/s,
  /.{60}seven is 49.{20}/s,
  /(?:href|src|action)="\s*javascript:[^"]*/i,
]
const alive = (html: string) => ALIVE.flatMap((pattern) => pattern.exec(html)?.[0] ?? [])

const decoded = (html: string) =>
  html
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
