import { defineType, lineOf } from '#fields/types/define_type'
import { indexKey } from '#fields/index_text'
import { keyOf } from '#text/fold'

/** What mail servers deliver to, not all that RFC 5322 allows: no quotes, comments or bare hosts. */
const ADDRESS =
  /^[^\s@"(),:;<>[\]\\.]+(\.[^\s@"(),:;<>[\]\\.]+)*@([\p{L}\p{N}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?\.)+[\p{L}\p{N}\p{M}-]{2,}$/u
const LOCAL_LENGTH = 64
const LENGTH = 254

/** An e-mail address as typed, the domain in lower case. */
export const email = defineType<string>({
  name: 'email',
  operators: ['is', 'is_not', 'contains', 'starts', 'empty', 'not_empty'],
  component: 'email',
  index: 'text',
  parse(input) {
    const typed = lineOf(input).replace(/^mailto:/i, '')
    if (!typed) return { value: null }
    const [local, domain] = typed.split('@')
    const fits = typed.length <= LENGTH && local.length <= LOCAL_LENGTH && ADDRESS.test(typed)
    return fits ? { value: `${local}@${domain.toLowerCase()}` } : { problem: { code: 'not_an_email' } }
  },
  show: (value) => ({
    kind: 'link',
    text: value,
    href: `mailto:${encodeURIComponent(value).replace('%40', '@')}`,
  }),
  indexValues: (value) => [indexKey(value)],
  needle: keyOf,
  schema: () => ({ type: 'string', format: 'email', maxLength: LENGTH }),
  sample: () => 'ana.lopez@example.com',
})
