import { valueById } from '#dictionaries/values'
import { defineType, lineOf } from '#fields/types/define_type'
import { indexKey } from '#fields/index_text'
import { keyOf } from '#text/fold'
import type { Cell, Field } from '#fields/field'

const LENGTH = 255

/** An account on a contact channel; the channel's link template leads to it. */
export const social = defineType<string>({
  name: 'social',
  operators: ['is', 'is_not', 'contains', 'starts', 'empty', 'not_empty'],
  component: 'text',
  custom: false,
  index: 'text',
  parse(input) {
    const value = lineOf(input)
    return value.length > LENGTH ? { problem: { code: 'too_long', params: { max: LENGTH } } } : { value: value || null }
  },
  show: cellOf,
  indexValues: (value) => [indexKey(value)],
  needle: keyOf,
  schema: () => ({ type: 'string', maxLength: LENGTH }),
  sample: () => 'ana.lopez',
})

function cellOf(value: string, field: Field<string>): Cell {
  const href = socialLink(value, valueById(field.id)?.extra.link)
  return href ? { kind: 'link', text: value, href } : { kind: 'text', text: value }
}

/** `https://t.me/{value}` filled in; an account that is a web address already leads there itself. */
export function socialLink(value: string, template: unknown): string | undefined {
  if (/^https?:\/\//i.test(value)) return URL.canParse(value) ? value : undefined
  if (typeof template !== 'string' || !/^https?:\/\//.test(template)) return undefined
  return template.replace('{value}', encodeURIComponent(value.replace(/^@/, '')))
}
