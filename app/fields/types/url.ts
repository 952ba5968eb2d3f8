import { defineType, lineOf } from '#fields/types/define_type'
import { indexKey } from '#fields/index_text'
import { keyOf } from '#text/fold'

const LENGTH = 1000
const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i

/** The address of a web page; "example.com" gets its https://. Other schemes are refused: they may run code. */
export const url = defineType<string>({
  name: 'url',
  operators: ['is', 'is_not', 'contains', 'starts', 'empty', 'not_empty'],
  component: 'url',
  index: 'text',
  parse(input) {
    const typed = lineOf(input)
    if (!typed) return { value: null }
    const value = SCHEME.test(typed) ? typed : `https://${typed}`
    return isWebPage(value) ? { value } : { problem: { code: 'not_a_url' } }
  },
  show: (value) => ({
    kind: 'link',
    text: value.replace(/^https?:\/\/(www\.)?|\/$/gi, ''),
    href: value,
    title: value,
  }),
  indexValues: (value) => [indexKey(value)],
  needle: keyOf,
  schema: () => ({ type: 'string', format: 'uri', maxLength: LENGTH }),
  sample: () => 'https://www.example.com',
})

function isWebPage(text: string): boolean {
  if (text.length > LENGTH || /\s/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname, username } = new URL(text)
  return /^https?:$/.test(protocol) && hostname.includes('.') && !username
}
