import type { HttpContext } from '@adonisjs/core/http'
import { everyFieldOf } from '#lists/fields_of'
import { lists } from '#lists/index'
import type { Access } from '#permissions/field_access'
import type { FieldChange } from '#permissions/field_effects'
import type { Role } from '#permissions/roles'
import { fieldRulesValidator } from '#validators/roles'

export interface FieldsForm {
  /** What was chosen that differs from what was shown. */
  changes: FieldChange[]
  /** Somebody else changed the role since. */
  moved: boolean
  fingerprint: string | undefined
  back: boolean
}

/** The fields of a role as posted. A field that is gone counts for nothing. */
export async function readFields({ request }: HttpContext, role: Role): Promise<FieldsForm> {
  const { access = {}, seen = '', fingerprint, back = false } = await request.validateUsing(fieldRulesValidator)
  const { version, was } = parseSeen(seen)
  const changes = lists.flatMap(({ key: list }) => {
    const chosen = own(access, list)
    return chosen ? changesOf(role, list, chosen, was) : []
  })
  return { changes, moved: version !== role.version, fingerprint, back }
}

/** What a role says as the page was made: `3 customers.id_number=masked`. */
export function printSeen({ version, fields }: Role): string {
  const rules = [...fields].flatMap(([list, ruled]) => [...ruled].map(([key, access]) => `${list}.${key}=${access}`))
  return [version, ...rules].join(' ')
}

function parseSeen(text: string) {
  const [version, ...rules] = text.split(' ')
  return { version: Number(version), was: new Map(rules.map((rule) => rule.split('=') as [string, string])) }
}

/** A field left as it was shown is no wish; one that somebody else set to the same meanwhile is none any more. */
function changesOf(
  role: Role,
  list: string,
  chosen: { [key: string]: Access },
  was: Map<string, string>
): FieldChange[] {
  return everyFieldOf(list).flatMap(({ key }) => {
    const to = own(chosen, key)
    const from = ruleOf(role, list, key)
    const wished = to !== undefined && to !== (was.get(`${list}.${key}`) ?? 'write')
    return wished && to !== from ? [{ role, list, key, from, to }] : []
  })
}

export const ruleOf = ({ fields }: Role, list: string, key: string): Access => fields.get(list)?.get(key) ?? 'write'

/** Never what every object inherits. */
const own = <T>(values: { [key: string]: T }, key: string): T | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined
