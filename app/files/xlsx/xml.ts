const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const SPECIAL = /[&<>"\ufffe\uffff]|(?![\t\n\u007f-\u009f])\p{Cc}|_(?=x[0-9A-Fa-f]{4}_)/gu

/**
 * Text for a cell or an attribute. What XML can't hold is written "_xHHHH_"
 * (ECMA-376 ST_Xstring), and so is a "_" that would read as the start of such a
 * code; a carriage return too, because XML would make it a newline.
 */
export function escapeXml(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? hexOf(character))
}

function hexOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
