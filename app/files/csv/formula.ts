/**
 * A cell that begins with one of these is a formula to a spreadsheet. Any
 * apostrophes before it count, so that escaping can be undone exactly.
 */
const FORMULA = /^'*[=+\-@\t\r\0]/
const ESCAPED = /^'+[=+\-@\t\r\0]/
/** A phone in E.164 is only a number to a spreadsheet, and stays readable for other programs. */
const E164 = /^\+\d{6,15}$/

/** "=1+1" → "'=1+1". unescapeFormula(escapeFormula(text)) is text, for every text. */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) && !E164.test(text) ? `'${text}` : text
}

export function unescapeFormula(text: string): string {
  return ESCAPED.test(text) ? text.slice(1) : text
}
