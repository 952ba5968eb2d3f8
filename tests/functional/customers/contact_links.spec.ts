import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { makeCompany } from '#tests/helpers/company'
import { contactLink } from '#web/customers/contact_link'

/** What is typed on a channel, and where a click on it leads. */
const links: [channel: string, value: string, href: string | undefined][] = [
  ['phone', '030 901820', 'tel:+4930901820'],
  ['mobile', '+49 171 2345678', 'tel:+491712345678'],
  ['fax', '+49 30 901821', 'tel:+4930901821'],
  ['email', 'ana+x@example.com', 'mailto:ana%2Bx@example.com'],
  ['whatsapp', '+55 12 3923-5556', 'https://wa.me/551239235556'],
  ['line', 'luis.g', 'https://line.me/R/ti/p/~luis.g'],
  ['facebook', 'ana.lopez', 'https://www.facebook.com/ana.lopez'],
  ['facebook', 'facebook.com/ana.lopez', 'https://facebook.com/ana.lopez'],
  ['facebook', 'https://m.facebook.com/ana', 'https://m.facebook.com/ana'],
  ['instagram', '@ana', 'https://www.instagram.com/ana'],
  ['telegram', '@luisg', 'https://t.me/luisg'],
  ['telegram', 't.me/luisg', 'https://t.me/luisg'],
  ['x', '@ana', 'https://x.com/ana'],
  ['web', 'https://example.com/ana?x=1', 'https://example.com/ana?x=1'],
  ['web', 'www.example.com', 'https://www.example.com'],
  ['web', 'just a name', undefined],
  ['web', 'javascript:alert(1)', undefined],
  ['web', 'data:text/html,x', undefined],
  ['web', 'me@example.com', undefined],
  ['telegram', 'javascript:alert(1)', 'https://t.me/javascript%3Aalert(1)'],
  ['telegram', '../../evil', 'https://t.me/..%2F..%2Fevil'],
  ['facebook', 'facebook.com.evil.test/ana', 'https://www.facebook.com/facebook.com.evil.test%2Fana'],
]

test.group('A click on a contact point', () => {
  test('starts the contact on each channel, and never leads to anything else (M2.3, M1.4)', async ({ assert }) => {
    const acme = await makeCompany()
    await acme.as('owner', async () => {
      const points = links.map(([channel, value]) => ({ channel, value }))
      const customer = await createCustomer({ points })
      assert.deepEqual(
        customer.points.map((point, at) => [links[at][0], point.value, contactLink(point)]),
        links
      )
    })
  })
})
