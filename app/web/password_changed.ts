import type { HttpContext } from '@adonisjs/core/http'
import { NotePerson } from '#actions/users/note_person'
import type User from '#models/user'
import { logAuth } from '#web/auth_log'
import { inEachTenant } from '#web/each_tenant'
import { endAccess, endAccessHereToo } from '#web/end_access'
import { tellPerson } from '#web/tell_person'

/** What follows a new password: history, a mail, and the end of all sessions, except one that goes on. */
export async function passwordChanged(ctx: HttpContext, user: User, here?: string) {
  await (here ? endAccess(user.id, here) : endAccessHereToo(ctx, user.id))
  await inEachTenant(user, () => new NotePerson().handle(user.id, { action: 'password' }))
  logAuth(ctx, 'password_changed', user)
  tellPerson(ctx, user, 'password_changed')
}
