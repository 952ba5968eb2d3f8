import { translate } from '#fields/translate'
import { fieldNamed } from '#lists/fields_of'
import { readRecords } from '#lists/read_records'
import { mayTouch } from '#permissions/row_scope'
import { current } from '#tenancy/current'
import type { Record } from '#fields/field'
import type { RecordProblem } from '#actions/records/draft'

/** Another record that holds a unique value, as far as the acting person may see it. */
export interface Holder {
  label: string
  name: string | null
  href: string | null
  /** Where the two can be made one. */
  merge: string | null
  where: 'list' | 'bin' | 'merged'
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
export function summaryOf(texts: Map<string, string>): { [name: string]: string } {
  return Object.fromEntries([...texts].map(([key, text]) => [key, `${labelOf(key)}: ${text}`]))
}

function labelOf(key: string) {
  const part = key.split('.').at(-1)!
  return (
    fieldNamed('customers', key)?.label ??
    fieldNamed('customers', part)?.label ??
    translate(`customers.part_${key.split('.')[0]}`)
  )
}

/** Of the problems of a record; one that is saved already can be merged with another in the list. */
export async function holdersOf(problems: RecordProblem[], of: Record): Promise<Holder[]> {
  const clashes = problems.filter(({ recordId }) => recordId !== undefined)
  const records = await readRecords([...new Set(clashes.map(({ recordId }) => recordId!))])
  return clashes.map(({ key, recordId }) => {
    const record = records.find(({ id }) => id === recordId)
    const visible = record !== undefined && mayTouch('customers.view', record)
    return {
      label: labelOf(key),
      name: visible ? String(record.name) : null,
      href: visible ? `/${current.tenant.slug}/customers/${record.id}` : null,
      merge: visible ? mergeOf(of, record) : null,
      where: visible ? whereIs(record) : 'list',
    }
  })
}

const whereIs = ({ deleted_at: deleted, merged_into_id: merged }: Record): Holder['where'] =>
  merged ? 'merged' : deleted ? 'bin' : 'list'

function mergeOf(one: Record, other: Record): string | null {
  const possible = one.version > 0 && !other.deleted_at
  const both = [one, other].every((record) => mayTouch('customers.merge', record))
  return possible && both ? `/${current.tenant.slug}/customers/merge?ids=${one.id},${other.id}` : null
}
