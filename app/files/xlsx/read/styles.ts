import { formatOf, type NumberFormat } from '#files/xlsx/read/number_format'
import { readXml } from '#files/xlsx/read/xml_events'

/** The number format of each cell style, by its number: `cellXfs` of the part of styles. */
export async function readFormats(part: AsyncIterable<string>): Promise<NumberFormat[]> {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  await readXml(part, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) ids.push(Number(attributes.numFmtId ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return ids.map((id) => formatOf(id, codes.get(id)))
}
