import { linesOf } from '#fields/types/define_type'
import { contactPoint, newPoint, textsOf, valueOf } from '#fields/stores/contact_point'
import type { ContactPoint, Field, FieldType, Parsed, Record } from '#fields/field'
import { withParts } from '#fields/with_parts'

/** One contact point of a cell. */
interface Entry {
  value: unknown
  label: string | null
}

const MOST_LABEL = 60
const LABELLED = /^([^:]{1,60}): +(.+)$/

/**
 * A contact channel as files hold it: all points of a record on it in one cell, the primary one first,
 * "Office: +49 30 901820; +49 170 1234567".
 */
export function wholePoints(field: Field): Field {
  const print = (entries: Entry[]) => entries.map((entry) => printed(entry, field)).join('; ')
  const type: FieldType<Entry[]> = {
    ...(field.type as FieldType<any>),
    ...{ many: true, parse: (input, _, context) => parse(linesOf(input), field, context) },
    ...{ print, portable: print, toSheet: print, show: (entries) => ({ kind: 'text', text: print(entries) }) },
  }
  return withParts(field, { type: type as FieldType, store: { ...contactPoint, read, write } })
}

function parse(lines: string[], field: Field, context: Parameters<FieldType['parse']>[2]): Parsed<Entry[]> {
  const entries: Entry[] = []
  for (const line of lines) {
    const [, label = null, typed = line] = LABELLED.exec(line) ?? []
    const parsed = field.type.parse(typed, field, context)
    if ('problem' in parsed) return parsed
    if (parsed.value !== null) entries.push({ value: parsed.value, label })
  }
  return { value: entries.length ? entries : null }
}

/** What stands between labels and values, and between points, can't be part of a label. */
function printed({ value, label }: Entry, { type, ...field }: Field): string {
  const named = label?.replace(/[;:\s]+/g, ' ').trim()
  return (named ? `${named}: ` : '') + type.portable(value, { type, ...field } as Field)
}

function read({ points }: Record, field: Field): Entry[] | null {
  const own = points.filter(({ channel_id: channel }) => channel === field.id).sort(primaryFirst)
  return own.length ? own.map((point) => ({ value: valueOf(point), label: point.label })) : null
}

/** One value is written as by a form: in the place of the first. Of several, those come in addition that the record lacks. */
function write(record: Record, field: Field, entries: Entry[] | null) {
  const [first, ...others] = entries ?? []
  if (!others.length) contactPoint.write(record, field, first?.value ?? null)
  else
    for (const entry of entries!)
      if (!pointOf(record, field, entry)) record.points.push(newPoint(record, field, entry.value))
  for (const entry of entries ?? []) nameIt(pointOf(record, field, entry), entry)
}

function nameIt(point: ContactPoint | undefined, { label }: Entry) {
  if (point && label) point.label = label.slice(0, MOST_LABEL)
}

const pointOf = (record: Record, field: Field, { value }: Entry) =>
  record.points.find((point) => point.channel_id === field.id && point.value_key === textsOf(field, value).value_key)

const primaryFirst = (one: ContactPoint, other: ContactPoint) => Number(other.primary) - Number(one.primary)
