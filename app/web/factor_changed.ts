import type { HttpContext } from '@adonisjs/core/http'
import { NotePerson } from '#actions/users/note_person'
import type User from '#models/user'
import { logAuth } from '#web/auth_log'
import { inEachTenant } from '#web/each_tenant'
import { endAccess } from '#web/end_access'
import { tellPerson } from '#web/tell_person'

/** What follows when a person turns their second factor on or off: history, a mail, and the end of all other sessions. */
export async function factorChanged(ctx: HttpContext, user: User, on: boolean) {
  await endAccess(user.id, ctx.session.sessionId)
  await inEachTenant(user, () => new NotePerson().handle(user.id, { action: 'second_factor', after: { on } }))
  logAuth(ctx, on ? 'second_factor_on' : 'second_factor_off', user)
  tellPerson(ctx, user, on ? 'factor_on' : 'factor_off')
}
