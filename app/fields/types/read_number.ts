const SPACES = /[\s\u00a0\u2009\u202f'’_]/g
const PLAIN = /^[+-]?\d+(\.\d+)?$/
const GROUPED_COMMA = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/
const GROUPED_POINT = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/
const ONE_GROUP = /^[+-]?[1-9]\d{0,2},\d{3}$/

/**
 * A number as people write it → its plain form ("1 234,5" → "1234.5"), or why not. A point alone is
 * a decimal point; one comma before three digits ("1,234") can be read two ways and is refused.
 */
export function plainNumber(typed: string): string | { problem: 'not_a_number' | 'ambiguous_number' } {
  const text = typed.normalize('NFKC').replace(SPACES, '').replace('−', '-')
  if (PLAIN.test(text)) return text
  if (ONE_GROUP.test(text)) return { problem: 'ambiguous_number' }
  if (GROUPED_COMMA.test(text)) return text.replaceAll(',', '')
  if (DECIMAL_COMMA.test(text)) return text.replace(',', '.')
  if (GROUPED_POINT.test(text)) return text.replaceAll('.', '').replace(',', '.')
  return { problem: 'not_a_number' }
}

export const digitsAfterPoint = (plain: string) => (plain.split('.')[1] ?? '').replace(/0+$/, '').length
