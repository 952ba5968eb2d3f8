import { defineField } from '#fields/define_field'
import { lineOf } from '#fields/types/define_type'
import type { Address, Field, FieldType, Input, Parsed, Record, Store } from '#fields/field'
import { withParts } from '#fields/with_parts'
import { newId } from '#text/ids'

export const FURTHER_ADDRESSES = 'further_addresses'

/** The parts of one address in a line, in this order. */
const PARTS = ['label', 'address1', 'address2', 'postcode', 'city', 'state', 'country'] as const
type Given = Pick<Address, (typeof PARTS)[number]>

const NOTHING = Object.fromEntries(PARTS.map((part) => [part, null])) as unknown as Given
const MOST_LABEL = 60
/** Up to a bar that is not escaped, or the end. */
const PART = /((?:\\[\\|]|[^|])*)(?:\||$)/g

/**
 * All addresses of a record but the default one, which has fields of its own, as files hold them: one a line, its parts
 * between bars, "Depot | Kai 3 | | 20457 | Hamburg | | DE". A bar or backslash in a part has a backslash before it.
 *
 * @param fields those of the parts, which read them
 */
export function furtherAddresses(fields: Field[]): Field {
  const field = defineField({
    key: FURTHER_ADDRESSES,
    type: 'long_text',
    store,
    tab: 'contact',
    sensitivity: 'personal',
  })
  const print = (addresses: Given[]) => addresses.map(printed).join('\n')
  const type: FieldType<Given[]> = {
    ...(field.type as FieldType<any>),
    ...{ parse: (input) => parse(input, fields), print, portable: print, toSheet: print },
    show: (addresses) => ({ kind: 'text', text: print(addresses) }),
  }
  return withParts(field, { type: type as FieldType, filterable: false })
}

/** Read are the others, in their order; written are those that the record lacks, behind the ones that it has. */
const store: Store = {
  name: 'address',
  read({ addresses }) {
    const others = addresses.filter(({ initial }) => !initial)
    return others.length ? others : null
  },
  write(record, _field, given) {
    for (const address of (given as Given[] | null) ?? []) if (!has(record, address)) add(record, address)
  },
  condition() {
    throw new Error('Further addresses are read from files and written to them; no list is narrowed by them')
  },
  sortKey: () => null,
}

const has = ({ addresses }: Record, given: Given) => addresses.some((one) => printed(one) === printed(given))

function add({ addresses }: Record, given: Given) {
  addresses.push({ ...given, id: newId(), initial: false, position: addresses.length })
}

/** Without the bars behind the last part. */
function printed(address: Given): string {
  const last = PARTS.findLastIndex((part) => address[part])
  return PARTS.slice(0, last + 1)
    .map((part) => (address[part] ?? '').replace(/[\\|]/g, '\\$&'))
    .join(' | ')
}

function parse(input: Input, fields: Field[]): Parsed<Given[]> {
  const addresses: Given[] = []
  const lines = [input ?? ''].flat().join('\n').split('\n')
  for (const line of lines.filter((each) => each.trim())) {
    const parsed = parseLine(line, fields)
    if ('problem' in parsed) return parsed
    if (parsed.value) addresses.push(parsed.value)
  }
  return { value: addresses.length ? addresses : null }
}

function parseLine(line: string, fields: Field[]): Parsed<Given> {
  const texts = [...line.matchAll(PART)].map(([, part]) => lineOf(part.replace(/\\([\\|])/g, '$1')))
  const address = { ...NOTHING, label: texts[0].slice(0, MOST_LABEL) || null }
  for (const field of fields) {
    const part = field.options.column as keyof Given
    const parsed = field.type.parse(texts[PARTS.indexOf(part)], field, {})
    if ('problem' in parsed) return parsed
    address[part] = parsed.value as string | null
  }
  return { value: fields.some(({ options }) => address[options.column as keyof Given]) ? address : null }
}
