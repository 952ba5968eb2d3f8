import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { issueLink } from '#actions/users/access_links'
import type User from '#models/user'
import { grant } from '#tests/helpers/grants'
import { holdCredentials, type Credential } from '#tests/helpers/held_credentials'
import { COMMITS } from '#tests/helpers/isolation'
import { usersPages } from '#tests/helpers/users_pages'
import { Visitor } from '#tests/helpers/visitor'

type Pages = Awaited<ReturnType<typeof usersPages>>

/** The person whom it happens to, what they do themselves, and what others do under Settings ▸ Users. */
interface Scene extends Pages {
  agent: User
  place: string
  here: Visitor
}

interface Event {
  title: string
  happen: (scene: Scene) => Promise<unknown>
  /** What still works on the very next request. The link that undoes a change of the e-mail is its owner's, and stays. */
  left: Credential[]
  /** What the person's own session then gets for a page of the company, and of its reports. */
  own: [page: number, reports: number]
}

const password = 'clientele-demo'
const strong = 'velvet trombone lagoon'
const undo: Credential[] = ['undo link']
const links: Credential[] = ['reset link', 'invitation link', 'e-mail link', 'undo link']
const everything: Credential[] = ['session', 'half-done sign-in', ...links]

async function follow(path: string, form: Record<string, string> = {}) {
  const visitor = new Visitor()
  await visitor.get(path)
  await visitor.post(path, form)
}
const own = ({ here }: Scene, method: string, path: string, form: Record<string, string> = {}) =>
  here.post(`/acme/profile/${path}?_method=${method}`, form)

const events: Event[] = [
  {
    title: 'a new password',
    happen: (scene) => own(scene, 'PUT', 'password', { current_password: password, password: strong }),
    left: undo,
    own: [200, 200],
  },
  {
    title: 'a new password by a mailed link',
    happen: async ({ agent }) => follow(`/password/${await issueLink(agent.id, 'reset')}`, { password: strong }),
    left: undo,
    own: [303, 303],
  },
  {
    title: 'another e-mail',
    happen: async ({ agent }) => follow(`/email/${await issueLink(agent.id, 'email', { email: 'new@acme.test' })}`),
    left: undo,
    own: [303, 303],
  },
  {
    title: 'the second factor turned off',
    happen: (scene) => own(scene, 'DELETE', 'second-factor'),
    left: undo,
    own: [200, 200],
  },
  {
    title: 'the second factor reset by two others',
    happen: async ({ acme, call, place }) => {
      await grant(acme, 'manager', 'settings.users')
      await call('post', `${place}/factor-reset`, {}, acme.users.manager)
      await call('post', `${place}/factor-reset/approval`)
    },
    left: undo,
    own: [303, 303],
  },
  { title: 'signing out everywhere', happen: (scene) => own(scene, 'DELETE', 'sessions'), left: undo, own: [303, 303] },
  {
    title: 'signing out here',
    happen: ({ here }) => here.post('/logout', {}),
    left: everything,
    own: [303, 303],
  },
  {
    title: 'suspension by the operator',
    happen: ({ agent }) => agent.merge({ suspendedAt: DateTime.utc() }).save(),
    left: links,
    own: [303, 303],
  },
  {
    title: 'suspension in the company',
    happen: ({ call, place }) => call('post', `${place}/suspension`),
    left: ['half-done sign-in', ...links],
    own: [404, 404],
  },
  {
    title: 'removal from the company',
    happen: ({ call, place }) => call('post', `${place}/removal`),
    left: ['half-done sign-in', ...links.filter((each) => each !== 'invitation link')],
    own: [404, 404],
  },
  {
    title: 'the loss of a role',
    happen: async ({ call, place, roleId }) =>
      call('put', place, { 'version': '2', 'roles[0]': await roleId('agent') }),
    left: everything,
    own: [200, 403],
  },
]

test.group('What ends (AU-5)', (group) => {
  group.tap((one) => one.tags([COMMITS]))

  test('with {title}')
    .with(events)
    .run(async ({ client, assert }, { happen, left, own: [page, reports] }) => {
      const pages = await usersPages(client)
      const { agent } = pages.acme.users
      const place = `/${(await pages.person(agent.email)).membershipId}`
      await pages.call('put', place, { 'version': '1', 'roles[0]': await pages.roleId('analyst') })
      const { here, held } = await holdCredentials(agent)
      const working = async () => {
        const tries = Object.entries(held).map(async ([name, works]) => ((await works()) ? name : []))
        return (await Promise.all(tries)).flat()
      }
      assert.sameMembers(await working(), everything)
      await happen({ ...pages, agent, place, here })
      assert.sameMembers(await working(), left)
      assert.deepEqual([(await here.get('/acme')).status, (await here.get('/acme/reports')).status], [page, reports])
    })
})
