import { valueById, type DictionaryValue } from '#dictionaries/values'
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
  const href = accountLink(value, valueById(field.id))
  return href ? { kind: 'link', text: value, href } : { kind: 'text', text: value }
}

/** Whose accounts are addresses themselves, although they have no link of their own. */
const WEB = 'web'
const HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]\S*)?$/u

/**
 * Where an account leads: `https://t.me/{value}` filled in. A web address leads there itself, with or without its scheme.
 * Never anything but the web, whatever was typed.
 */
export function accountLink(value: string, channel: DictionaryValue | undefined): string | undefined {
  if (/^https?:\/\//i.test(value)) return URL.canParse(value) ? value : undefined
  const template = channel?.extra.link
  if (typeof template === 'string' && /^https?:\/\//.test(template)) return filledIn(template, value.replace(/^@/, ''))
  return channel?.key === WEB && HOST.test(value) ? `https://${value}` : undefined
}

/** "facebook.com/ana" is the account's page already. */
function filledIn(template: string, account: string) {
  const { hostname } = new URL(template.replace('{value}', 'x'))
  const bare = (host: string) => host.toLowerCase().replace(/^(www|m)\./, '')
  if (HOST.test(account) && bare(account).startsWith(`${bare(hostname)}/`)) return `https://${account}`
  return template.replace('{value}', encodeURIComponent(account))
}
