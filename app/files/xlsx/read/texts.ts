import { readXml } from '#files/xlsx/read/xml_events'

const CODE = /_x([0-9A-Fa-f]{4})_/g

/** What XML can't hold is written "_xHHHH_" (ECMA-376 ST_Xstring): the other way round is escapeXml. */
export function plainText(text: string): string {
  return text.includes('_x')
    ? text.replace(CODE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}

/** Puts the pieces of a rich text together, without how to pronounce them (`rPh`). */
export class TextPieces {
  #text = ''
  #open = false
  #phonetic = false

  opens(name: string) {
    if (name === 'rPh') this.#phonetic = true
    if (name === 't') this.#open = !this.#phonetic
  }

  adds(text: string) {
    if (this.#open) this.#text += text
  }

  closes(name: string) {
    if (name === 'rPh') this.#phonetic = false
    if (name === 't') this.#open = false
  }

  take(): string {
    const text = plainText(this.#text)
    this.#text = ''
    return text
  }
}

/** The texts that cells share, by their number. */
export async function readSharedTexts(part: AsyncIterable<string>): Promise<string[]> {
  const texts: string[] = []
  const pieces = new TextPieces()
  await readXml(part, {
    open: (name) => pieces.opens(name),
    text: (text) => pieces.adds(text),
    close(name) {
      pieces.closes(name)
      if (name === 'si') texts.push(pieces.take())
    },
  })
  return texts
}
