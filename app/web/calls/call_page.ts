import type { Record } from '#fields/field'
import { translate } from '#fields/translate'
import { fieldsOf } from '#lists/fields_of'
import { loadReferences } from '#fields/references'
import { seenRecord } from '#lists/seen_record'
import { can } from '#permissions/grants'
import { newId } from '#text/ids'
import { callChannel, callersOf, type Callers } from '#web/calls/callers'
import type { CallForm } from '#web/calls/call_form'
import { foundCustomers } from '#web/customers/found_customers'
import { headOf } from '#web/customers/head'
import { readTimeline } from '#web/customers/timeline/read_timeline'

const RECENT = 5

/** `ask` for the number, then what to do with it. */
type Step = 'closed' | 'ask' | 'unknown' | 'known' | 'several' | 'unseen' | 'may_not'

/** The page on which a call is taken: a number, who has it and what was lately, and what it is about. */
export async function callPage(form: CallForm, errors: { [name: string]: string } = {}) {
  const page = { form: { ...form, submission: form.submission ?? newId() }, errors, found: [], callers: [] }
  const channel = callChannel()
  if (!channel) return { ...page, step: 'closed' as Step }
  if (!form.phone.trim()) return { ...page, step: 'ask' as Step }
  const callers = await callersOf(channel, form.phone)
  if ('problem' in callers) return notANumber(page, form, translate(`problems.${callers.problem.code}`))
  const step = stepOf(callers)
  if (step === 'known') return { ...page, step, ...(await known(callers.seen[0])) }
  const found = callers.seen.length ? [] : await foundCustomers(form.phone)
  return { ...page, step, found, callers: callers.seen.map(named) }
}

/** Some digits are enough to look for somebody. */
async function notANumber(page: object, { phone }: CallForm, problem: string) {
  return { ...page, step: 'ask' as Step, errors: { phone: problem }, found: await foundCustomers(phone) }
}

function stepOf({ seen, unseen }: Callers): Step {
  if (seen.length === 1 && !unseen) return 'known'
  if (seen.length) return 'several'
  if (unseen) return 'unseen'
  return can('customers.create') ? 'unknown' : 'may_not'
}

async function known(record: Record) {
  await loadReferences([record], fieldsOf('customers'))
  const { entries } = await readTimeline(record, { limit: RECENT })
  return { customer: record.id, head: { ...headOf(seenRecord(record)), quick: [] }, recent: entries, callers: [] }
}

const named = ({ id, name, number }: Record) => ({ id, name: String(name), number: String(number) })
