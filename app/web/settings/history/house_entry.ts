import { personById } from '#dictionaries/people'
import type { Cell } from '#fields/field'
import { translate, translateAny } from '#fields/translate'
import { fieldNamed } from '#lists/fields_of'
import { lists } from '#lists/index'
import type { HouseChange } from '#lists/read_house_changes'
import { current } from '#tenancy/current'
import { thingOf } from '#web/settings/history/things'
import { sayValue } from '#web/settings/history/values'

interface Line {
  label: string
  before: Cell | null
  after: Cell | null
}

/** A change of the house in words: what, who, when, from where, and each attribute's old and new value. */
export function houseEntry(change: HouseChange) {
  const { id, action, created_at: at, origin, operation_id: operationId } = change
  const { text, path } = thingOf(change)
  return {
    ...{ id, at, operationId, thing: text },
    href: path && action !== 'delete' ? `/${current.tenant.slug}${path}` : undefined,
    did: translateAny(`history.did.${action}`) ?? action,
    who: (change.user_id && personById(change.user_id)?.name) || translate('customers.somebody'),
    from: origin && [origin.device, origin.ip].filter(Boolean).join(' · '),
    lines: linesOf(change),
  }
}

/** Ids that say nothing to people. */
const UNTOLD: { [list: string]: string[] } = {
  reports: ['file', 'list', 'report', 'headings', 'reimportable'],
  dictionaries: ['dictionary'],
}

/** Where somebody signed in from is where the change came from. */
function linesOf({ list, action, origin, before, after }: HouseChange): Line[] {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const shown = (key: string) => origin !== null && after[key] === origin[key as keyof typeof origin]
  const keys = all.filter((key) => !UNTOLD[list]?.includes(key) && !shown(key))
  return keys
    .map((key) => ({
      label: labelOf(list, key, { ...before, ...after }[key]),
      before: cellOf(sayValue(list, key, before[key])),
      after: cellOf(sayValue(list, key, after[key])),
      same: JSON.stringify(before[key]) === JSON.stringify(after[key]),
    }))
    .filter((line) => !line.same && (line.before || line.after) && !(action === 'create' && isNo(line)))
}

/** A new thing has many marks that nobody set. */
const isNo = ({ after }: Line) => after?.text === translate('fields.no')

const cellOf = (text: string | null): Cell | null => (text === null ? null : { kind: 'text', text })

/** The attribute's own word, where it has one: of this list, of any, an option's, a permission's, a field's. */
function labelOf(list: string, key: string, value: unknown): string {
  if (key.startsWith('section:')) return translate('history.section', { name: (value as { name: string }).name })
  const named = [`history.attributes.${list}.${key}`, `history.attributes.${key}`, `fields.options.${key}`]
  const others = [`dictionaries.extra.${key}`, `permissions.${key}`]
  const text = [...named, ...others].map(translateAny).find((found) => found !== undefined)
  const own = key.split('.').at(-1)!
  return text ?? lists.map((each) => fieldNamed(each, own)?.label).find(Boolean) ?? key
}
