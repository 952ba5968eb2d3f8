import { personById } from '#dictionaries/people'
import { opens, reachOf, tiesOf, type Owned, type Tie } from '#permissions/reaching'
import { isPermission, thingOf } from '#permissions/registry'
import type { Member, Role } from '#permissions/roles'
import type { Permission, Reach } from '#permissions/verbs'

/** What settles it. Allowing: `everybody`, `tied`, `granted`; the others refuse. */
export type Reason = 'suspended' | 'no_role' | 'not_granted' | 'granted' | 'everybody' | 'tied' | 'beyond' | 'in_bin'

/** Why somebody may, or may not, do something: each step that leads to the answer. */
export interface Why {
  /** What settles it: the permission to see a record comes before any other. */
  permission: Permission
  allowed: boolean
  reason: Reason
  /** Every role that they hold, with what it grants of this. */
  roles: { role: Role; reach: Reach }[]
  /** What the roles grant together. */
  reach: Reach
  /** Whose the record is, as seen from this person; null where no record is asked about. */
  ties: Tie[] | null
  /** The tie that opens the record, where it takes one. */
  opening?: Tie
}

/** Why a member may do something to at least some records, or to none. */
export function why(member: Member, permission: Permission): Why {
  const known = grantsOf(member, permission)
  return { ...known, ...(refusal(member, known) ?? { allowed: true, reason: 'granted' }) }
}

/** Why a member may do something with this record. What can't be seen is not there, whatever else is permitted. */
export function whyRecord(member: Member, permission: Permission, record: Owned): Why {
  const view = `${thingOf(permission)}.view`
  const seen = isPermission(view) ? whyTouched(member, view, record) : undefined
  return seen && !seen.allowed ? seen : whyTouched(member, permission, record)
}

/** The roles that grant as much as is needed, or as there is. */
export const grantingRoles = ({ roles, reach }: Why) => roles.filter((one) => one.reach === reach && reach !== 'none')

function whyTouched(member: Member, permission: Permission, record: Owned): Why {
  const ties = tiesOf(member, permission, record)
  const known = { ...grantsOf(member, permission), ties }
  const refused = refusal(member, known)
  if (refused) return { ...known, ...refused }
  if (known.reach === 'all') return { ...known, allowed: true, reason: 'everybody' }
  const opening = ties.find((tie) => opens(tie, known.reach))
  return opening ? { ...known, allowed: true, reason: 'tied', opening } : { ...known, allowed: false, reason: 'beyond' }
}

function grantsOf(member: Member, permission: Permission) {
  const roles = member.roles.map((role) => ({ role, reach: role.reach.get(permission) ?? 'none' }))
  return { permission, roles, reach: reachOf(member, permission), ties: null as Tie[] | null }
}

/** What refuses whosever record it is. */
function refusal(member: Member, { reach }: Pick<Why, 'reach'>): Pick<Why, 'allowed' | 'reason'> | undefined {
  const refused = (reason: Reason) => ({ allowed: false, reason })
  if (member.suspended || personById(member.userId)?.suspended) return refused('suspended')
  if (!member.roles.length) return refused('no_role')
  return reach === 'none' ? refused('not_granted') : undefined
}
