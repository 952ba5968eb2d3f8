import type { Field, FieldType, Input } from '#fields/field'
import { cleanText } from '#text/clean'

type Given<T> = Pick<FieldType<T>, 'name' | 'operators' | 'component' | 'parse' | 'schema' | 'sample'> &
  Partial<FieldType<T>>

/** A field type with what most have in common; see app/fields/field.ts for what each part means. */
export function defineType<T>(given: Given<T>): FieldType<T> {
  const print = given.print ?? ((value: T) => String(value))
  return {
    index: null,
    sortable: false,
    many: false,
    custom: true,
    align: 'start',
    optionNames: [],
    print,
    show: (value: T, field: Field<T>) => ({ kind: 'text', text: joined(print(value, field)) }),
    toSheet: (value: T, field: Field<T>) => joined(print(value, field)),
    toJson: print,
    portable: (value: T, field: Field<T>) => joined(print(value, field)),
    toStored: (value: T) => value,
    fromStored: (stored: unknown) => stored as T,
    indexValues: () => [],
    checkOptions: () => undefined,
    ...given,
  }
}

const joined = (printed: string | string[]) => (Array.isArray(printed) ? printed.join(', ') : printed)

/** Typed as it is kept: printable ASCII, single spaces. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/

/** One line of what was typed, without invisible characters: '' when there is nothing. */
export function lineOf(input: Input): string {
  const text = Array.isArray(input) ? input[0] : input
  if (text && PLAIN.test(text)) return text
  return text
    ? cleanText(text)
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()
    : ''
}

/** Between the entries of one cell: `red; blue`. */
export const SEPARATOR = /[;\n]/

/** Each entry of a multiple control, or of one cell. */
export function linesOf(input: Input): string[] {
  const parts = Array.isArray(input) ? input : (input ?? '').split(SEPARATOR)
  return parts.map((part) => lineOf(part)).filter(Boolean)
}

export const unknownValue = (value: string) => ({
  problem: { code: 'unknown_choice', params: { value: value.slice(0, 60) } },
})
