import type { ApiClient } from '@japa/api-client'
import Change from '#models/change'
import type User from '#models/user'
import type { Company } from '#tests/helpers/company'
import { rolesOf } from '#tests/helpers/role_pages'

const HALF_AN_HOUR = 30 * 60_000

type Session = { viewing?: { [tenantId: string]: { [name: string]: string | number } } }

/** The owner's requests while their session says that they look through a role. */
export function lookers(world: () => { acme: Company; client: ApiClient }) {
  const asked = (call: ReturnType<ApiClient['get']>, session: Session, user: User = world().acme.users.owner) =>
    call
      .loginAs(user)
      .withSession({ ...session })
      .accept('html')
      .redirects(0)
  return {
    async kept(role: string, more: { [name: string]: string | number } = {}): Promise<Session> {
      const { acme } = world()
      const { [role]: looked } = await rolesOf(acme)
      const one = { roleId: looked.id, userId: acme.users.owner.id, until: Date.now() + HALF_AN_HOUR, ...more }
      return { viewing: { [acme.tenant.id]: one } }
    },
    visit: (path: string, session: Session, user?: User) => asked(world().client.get(path), session, user),
    send: (method: 'post' | 'put' | 'delete', path: string, session: Session, user?: User) =>
      asked(world().client[method](path), session, user).withCsrfToken(),
    /** What the history of roles says, oldest first. */
    history: () =>
      world().acme.as('owner', async () => {
        const changes = await Change.query().where('list', 'roles').orderBy('id')
        return changes.map(({ action, after }) => ({ action, ...(after as object) }))
      }),
  }
}
