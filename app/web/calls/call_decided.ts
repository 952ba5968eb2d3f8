import type { Contact } from '#actions/inbound/contact'
import { translate } from '#fields/translate'
import { can } from '#permissions/grants'
import { callChannel, callersOf } from '#web/calls/callers'
import type { CallForm } from '#web/calls/call_form'

type Errors = { errors: { [name: string]: string } }

/** A call as it is to be kept, once it is clear whose it is; otherwise what is to be decided. Nobody gets what they may not see. */
export async function callDecided(form: CallForm): Promise<Contact | Errors> {
  const channel = callChannel()
  if (!channel) return { errors: {} }
  const callers = await callersOf(channel, form.phone)
  if ('problem' in callers) return { errors: { phone: translate(`problems.${callers.problem.code}`) } }
  const { seen, unseen } = callers
  const { phone: value, name, message, todo, submission } = form
  const call: Contact = { channel: channel.key, value, name, message, todo, submission, source: 'user' }
  if (seen.length === 0) return unseen || !can('customers.create') ? { errors: {} } : call
  const alone = seen.length === 1 && !unseen ? seen[0].id : undefined
  const chosen = seen.find(({ id }) => id === form.customer)?.id ?? alone
  return chosen ? { ...call, customerId: chosen } : { errors: { customer: translate('calls.whose') } }
}
