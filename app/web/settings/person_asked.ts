import type { HttpContext } from '@adonisjs/core/http'
import { people, type Person } from '#dictionaries/people'
import { unknownPage } from '#web/unknown_page'

/** The member of the route, whose id is that of the membership; 404 for who left. */
export function personAsked({ params, request }: HttpContext): Person {
  const person = people().find(({ membershipId, removed }) => membershipId === params.id && !removed)
  if (!person) throw unknownPage({ request })
  return person
}

export const usersPath = ({ params }: HttpContext) => `/${params.tenant}/settings/users`

export const userPath = (ctx: HttpContext) => `${usersPath(ctx)}/${ctx.params.id}`
