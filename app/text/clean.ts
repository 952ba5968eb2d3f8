/** Characters that no stored text may hold: C0 other than tab and newline, DEL, lone surrogates. */
const FORBIDDEN = /(?![\t\n\u0080-\u009f])\p{Cc}|\p{Surrogate}/gu

/** True when the text can be stored as it is, line ends apart. */
export function isClean(text: string): boolean {
  return withNewlines(text).search(FORBIDDEN) < 0
}

/** What is stored: line ends as \n, forbidden characters gone, NFC. Idempotent. */
export function cleanText(text: string): string {
  return withNewlines(text).replace(FORBIDDEN, '').normalize('NFC')
}

function withNewlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
