import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import type User from '#models/user'
import { makePeopledWorld } from '#tests/generated/routes/matrix/principals'
import { shareWorld } from '#tests/generated/routes/shared_world'
import { undone } from '#tests/helpers/undone'

/** Each lacks something that the pages they see could offer. */
const PEOPLE = [
  ...['manager', 'agent', 'analyst', 'no role', 'customers.edit team', 'customers.delete own', 'customers.import all'],
  ...['settings.users all', 'settings.roles all'],
  ...['work_orders.edit team', 'work_orders.delete own', 'service_records.create all'],
]

interface Offer {
  method: 'GET' | 'POST'
  path: string
}

test.group('What a page offers', (group) => {
  const world = shareWorld(group, makePeopledWorld)

  for (const name of PEOPLE) {
    test(`to ${name} is not refused when it is used (M14.2)`, async ({ client, assert }) => {
      const person = world().people[name]
      const refused: string[] = []
      for (const { method, path } of await offersTo(client, person)) {
        const call = client.request(path, method).redirects(0).accept('html').loginAs(person)
        const status = await undone(async () => (await (method === 'POST' ? call.withCsrfToken() : call)).status())
        if (status === 403) refused.push(`${method} ${path}`)
      }
      assert.deepEqual(refused, [])
    }).timeout(60_000)
  }
})

/** Pages and offers of one kind are one: ids and filters apart. */
const kindOf = (path: string) => path.replace(/\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b/g, ':id').replace(/\?(?!_method).*/, '')

/** Every kind of link and form on the pages that links lead to. */
async function offersTo(client: ApiClient, person: User): Promise<Offer[]> {
  const offers = new Map<string, Offer>()
  const waiting = ['/acme']
  const pages = new Set<string>()
  for (const path of waiting) {
    if (pages.has(kindOf(path))) continue
    pages.add(kindOf(path))
    const answer = await client.get(path).redirects(0).accept('html').loginAs(person)
    const found = offersIn(answer.text() ?? '')
    for (const offer of found) offers.set(`${offer.method} ${kindOf(offer.path)}`, offer)
    waiting.push(...found.filter(({ method }) => method === 'GET').map((offer) => offer.path))
  }
  return [...offers.values()].filter(({ path }) => !/\/(logout|sessions)/.test(path))
}

function offersIn(html: string): Offer[] {
  const text = html.replaceAll('&amp;', '&')
  const all = (pattern: RegExp, method: Offer['method']) =>
    [...text.matchAll(pattern)].map(([, path]) => ({ method, path }))
  return [
    ...all(/<a\b[^>]*\shref="(\/acme[^"#]*)/g, 'GET'),
    ...all(/<form\b(?=[^>]*method="post")(?![^>]*\shidden)[^>]*\saction="(\/acme[^"#]*)/gi, 'POST'),
    ...all(/\sform="row-form"[^>]*\sformaction="(\/acme[^"#]*)/g, 'POST'),
  ]
}
