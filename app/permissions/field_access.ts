import { actingMember } from '#permissions/grants'
import { allRoles, OWNER, type FieldRules, type Member, type Role } from '#permissions/roles'
import type { Permission } from '#permissions/verbs'
import { current } from '#tenancy/current'

/** What a role lets people do with one field, from narrow to wide; `masked` shows that there is a value, not which. */
export const ACCESSES = ['hidden', 'masked', 'read', 'write'] as const
export type Access = (typeof ACCESSES)[number]

type Held = Pick<Role, 'key' | 'reach' | 'fields'>

const NOTHING: FieldRules = new Map()
const known = new WeakMap<object, Map<string, FieldRules>>()

/**
 * What the acting person may do with a field: the one place that decides, for pages, forms, lists, filters, sorts,
 * search, import, export and history. The application itself, nobody acting, may do everything.
 */
export function accessTo(list: string, key: string): Access {
  const rules = restrictions(list)
  return rules ? ruled(rules, key) : 'hidden'
}

/** What a member may do with a field: the same decision, for anybody. */
export const accessOf = (member: Pick<Member, 'roles'>, list: string, key: string): Access =>
  ruled(rulesOf(member, list), key)

/** Fields for which a role says something else than "write". */
export function ruledFields(): { list: string; key: string }[] {
  const all = allRoles().flatMap(({ fields }) =>
    [...fields].flatMap(([list, rules]) => [...rules.keys()].map((key) => ({ list, key })))
  )
  return [...new Map(all.map((one) => [`${one.list} ${one.key}`, one])).values()]
}

/** Whether the acting person may see the values of a field, and so narrow, order and find by them. */
export const seesValues = (list: string, key: string) => covers(accessTo(list, key), 'read')

/**
 * The fields of a list that are not the acting person's to write, with what they are: the same object as long as the
 * configuration is. Nothing at all where somebody acts who has no place in the tenant: no field is theirs.
 */
export function restrictions(list: string): FieldRules | undefined {
  if (!current.user) return NOTHING
  const member = actingMember()
  return member && rulesOf(member, list)
}

/**
 * What several roles say together: the widest counts among those that let people see the list; what permits something
 * else opens no field. Who sees no list, and only adds to it, is held to the narrowest.
 */
export function sumOfFields(roles: Held[], list: string): FieldRules {
  if (roles.some(({ key }) => key === OWNER)) return NOTHING
  const viewing = roles.filter(({ reach }) => (reach.get(`${list}.view` as Permission) ?? 'none') !== 'none')
  const rules = (viewing.length ? viewing : roles).map(({ fields }) => fields.get(list) ?? NOTHING)
  const keys = new Set(rules.flatMap((one) => [...one.keys()]))
  const ranked = [...keys].map((key) => rules.map((one) => ruled(one, key)).sort(byWidth))
  const sum = [...keys].map((key, at): [string, Access] => [key, ranked[at].at(viewing.length ? -1 : 0)!])
  return new Map(sum.filter(([, access]) => access !== 'write').sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Whether one access is at least as wide as another. */
export const covers = (one: Access, other: Access) => byWidth(one, other) >= 0

const ruled = (rules: FieldRules, key: string): Access => rules.get(key) ?? 'write'

const byWidth = (one: Access, other: Access) => ACCESSES.indexOf(one) - ACCESSES.indexOf(other)

function rulesOf(member: Pick<Member, 'roles'>, list: string): FieldRules {
  if (!known.has(member)) known.set(member, new Map())
  const made = known.get(member)!
  if (!made.has(list)) made.set(list, sumOfFields(member.roles, list))
  return made.get(list)!
}
