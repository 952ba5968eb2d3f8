import { translate } from '#fields/translate'
import { fieldNamed, listNamed } from '#lists/fields_of'
import { readRecordsOf } from '#lists/read_records'
import { titleOf } from '#lists/title_of'
import { mayTouch } from '#permissions/row_scope'
import { current } from '#tenancy/current'
import type { Record } from '#fields/field'
import type { RecordProblem } from '#actions/records/draft'

/** Another record that holds a unique value, as far as the acting person may see it. */
export interface Holder {
  label: string
  name: string | null
  href: string | null
  where: 'list' | 'bin' | 'merged'
  /** Where the two can be made one. */
  merge: string | null
}

/** One text for each control with a problem; a person's missing name is a missing first name. */
export function sayProblems(problems: RecordProblem[], person: boolean): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { key, problem } of problems) {
    const place = key === 'name' && person ? 'first_name' : key
    if (!texts.has(place)) texts.set(place, translate(`problems.${problem.code}`, problem.params))
  }
  return texts
}

/** For the summary above the form, which names the field too. */
export function summaryOf(list: string, texts: Map<string, string>): { [name: string]: string } {
  return Object.fromEntries([...texts].map(([key, text]) => [key, `${labelOf(list, key)}: ${text}`]))
}

function labelOf(list: string, key: string) {
  const part = key.split('.').at(-1)!
  return (
    fieldNamed(list, key)?.label ?? fieldNamed(list, part)?.label ?? translate(`customers.part_${key.split('.')[0]}`)
  )
}

/** Of the problems of a record; a customer who is saved already can be merged with another in the list. */
export async function holdersOf(of: Record, problems: RecordProblem[]): Promise<Holder[]> {
  const { list } = of
  const clashes = problems.filter(({ recordId }) => recordId !== undefined)
  const records = await readRecordsOf(list, [...new Set(clashes.map(({ recordId }) => recordId!))])
  return clashes.map(({ key, recordId }) => {
    const record = records.find(({ id }) => id === recordId)
    const visible = record !== undefined && mayTouch(listNamed(list).viewPermission, record)
    return {
      label: labelOf(list, key),
      name: visible ? titleOf(record) : null,
      href: visible ? `/${current.tenant.slug}/${list.replaceAll('_', '-')}/${record.id}` : null,
      where: visible ? whereIs(record) : 'list',
      merge: visible ? mergeOf(of, record) : null,
    }
  })
}

const whereIs = ({ deleted_at: deleted, merged_into_id: merged }: Record): Holder['where'] =>
  merged ? 'merged' : deleted ? 'bin' : 'list'

function mergeOf(one: Record, other: Record): string | null {
  const possible = one.list === 'customers' && one.version > 0 && !other.deleted_at
  const both = possible && [one, other].every((record) => mayTouch('customers.merge', record))
  return both ? `/${current.tenant.slug}/customers/merge?ids=${one.id},${other.id}` : null
}
