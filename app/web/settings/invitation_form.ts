import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import type { Invitation } from '#actions/users/invite_user'
import type { Problems } from '#actions/settings/fields/field_input'
import { people } from '#dictionaries/people'
import { translate } from '#fields/translate'
import { viewAudiences } from '#lists/view_audiences'
import { mayAssign } from '#permissions/assigning'
import { roleById } from '#permissions/roles'
import { keyOf } from '#text/fold'
import { mailAddress } from '#validators/mail_address'
import { text, texts } from '#validators/settings'
import { languages } from '#web/shell'

const invitationValidator = vine.create({
  email: mailAddress(),
  name: text(120),
  locale: vine.enum(Object.keys(languages) as (keyof typeof languages)[]),
  roles: texts(26),
  teams: texts(26),
})

export type InvitationForm = Awaited<ReturnType<typeof invitationValidator.validate>>

export const readInvitationForm = ({ request }: HttpContext): Promise<InvitationForm> =>
  request.validateUsing(invitationValidator)

/** What the form asks for, or what is wrong with it. */
export function invitationIn(form: InvitationForm): { invitation: Invitation } | { problems: Problems } {
  const { email, name, locale } = form
  const chosen = (form.roles ?? []).flatMap((id) => (id && roleById(id)) || [])
  const known = people().some((person) => !person.removed && keyOf(person.email) === keyOf(email))
  if (known) return { problems: { email: translate('users.known', { email }) } }
  if (!chosen.length) return { problems: { roles: translate('users.role_missing') } }
  if (!chosen.every(({ id }) => mayAssign(id))) return { problems: { roles: translate('users.refused_role_beyond') } }
  const teams = (form.teams ?? []).filter((id) => id !== null)
  const open = viewAudiences().teams.map(({ value }) => value)
  if (!teams.every((id) => open.includes(id))) return { problems: { teams: translate('users.refused_unknown_team') } }
  return { invitation: { email, name, locale, roles: chosen.map(({ key }) => key), teams } }
}
