import { people } from '#dictionaries/people'
import type { Record } from '#fields/field'
import { kindOf, permissionKeys, thingOf } from '#permissions/registry'
import type { Member } from '#permissions/roles'
import type { Permission } from '#permissions/verbs'
import { whoReaches } from '#permissions/who_reaches'
import { whyRecord, type Why } from '#permissions/why'
import { answerOf } from '#web/why/answer'
import { fieldRows } from '#web/why/field_rows'
import { peopleChoices } from '#web/why/person_chosen'
import { reasonOf } from '#web/why/reason'
import { nameOf } from '#web/why/words'

const ROWS = 50
/** What can be done with a customer in the bin: look at it, and take it out again. */
const IN_BIN: Permission[] = ['customers.view', 'customers.delete']

/** Who may do what with a customer: one person in detail, and everybody who can see it. */
export function recordWhyPage(record: Record, member: Member | undefined, page: number) {
  return {
    record,
    choices: peopleChoices(),
    chosen: member && {
      id: member.userId,
      name: nameOf(member.userId),
      answers: verbs().map((verb) => answerOf(member, verb, explain(member, verb, record), record)),
      fields: fieldRows(member, 'customers'),
    },
    ...seeing(record, page),
  }
}

const verbs = () => permissionKeys().filter((key) => thingOf(key) === 'customers' && kindOf(key).rows)

function explain(member: Member, permission: Permission, record: Record): Why {
  const why = whyRecord(member, permission, record)
  if (!record.deleted_at || IN_BIN.includes(permission) || !why.allowed) return why
  return { ...why, allowed: false, reason: 'in_bin' }
}

function seeing(record: Record, page: number) {
  const order = new Map(people().map(({ id }, at) => [id, at]))
  const found = whoReaches('customers.view', record).sort(
    (one, other) => order.get(one.member.userId)! - order.get(other.member.userId)!
  )
  const shown = found.slice((page - 1) * ROWS, page * ROWS)
  return {
    total: found.length,
    earlier: page > 1 ? page - 1 : undefined,
    later: found.length > page * ROWS ? page + 1 : undefined,
    seeing: shown.map(({ member, why }) => ({
      ...{ id: member.userId, name: nameOf(member.userId), because: reasonOf(member, why, record) },
      edits: explain(member, 'customers.edit', record).allowed,
    })),
  }
}
