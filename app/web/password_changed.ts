import type { HttpContext } from '@adonisjs/core/http'
import { NotePerson } from '#actions/users/note_person'
import type User from '#models/user'
import { logAuth } from '#web/auth_log'
import { inEachTenant } from '#web/each_tenant'
import { endAccess } from '#web/end_access'
import { tellPerson } from '#web/tell_person'

/** What follows a new password: history, a mail, and the end of all sessions but the one given. */
export async function passwordChanged(ctx: HttpContext, user: User, here?: string) {
  await endAccess(user.id, here)
  await inEachTenant(user, () => new NotePerson().handle(user.id, { action: 'password' }))
  logAuth(ctx, 'password_changed', user)
  tellPerson(ctx, user, 'password_changed')
}
