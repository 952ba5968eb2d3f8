import { pipeline } from 'node:stream/promises'
import { constants, crc32, createDeflateRaw } from 'node:zlib'
import { MAX_ROWS } from '#files/xlsx/sheet'

/** A sheet as far as its parts are written: plain data, so that another process can go on. */
export interface SheetSoFar {
  parts: number
  /** Rows of values: the header isn't one. */
  rows: number
  /** Bytes before they were deflated, and their CRC-32. */
  size: number
  crc: number
}

/** Without ZIP64 a sheet ends at 4 GB; what the last part may add stays far below the rest. */
const FULL_BYTES = 1_200_000_000
const BLOCK = { level: 1, chunkSize: 65_536 }

/** The sheet that so many more rows go on: the last one, or a new one when those wouldn't fit. */
export function sheetFor(sheets: SheetSoFar[], rows: number, maxRows = MAX_ROWS): SheetSoFar {
  const last = sheets.at(-1)
  const fits = last && last.rows + rows < maxRows && last.size < FULL_BYTES
  return fits ? last : { parts: 0, rows: 0, size: 0, crc: 0 }
}

/**
 * A stretch of a sheet's XML, deflated so that the next stretch can be put behind it: it ends on a whole
 * byte and without the mark of the last block (RFC 1951 §3.2.3; zlib's Z_SYNC_FLUSH). `sheet` is brought up to date.
 */
export async function* deflatedPart(xml: AsyncIterable<string>, sheet: SheetSoFar): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ ...BLOCK, finishFlush: constants.Z_SYNC_FLUSH })
  const fed = pipeline(measured(xml, sheet), deflate).catch(() => {})
  try {
    yield* deflate
    sheet.parts++
  } finally {
    await fed
  }
}

async function* measured(xml: AsyncIterable<string>, sheet: SheetSoFar): AsyncGenerator<Buffer> {
  for await (const text of xml) {
    const bytes = Buffer.from(text)
    sheet.crc = crc32(bytes, sheet.crc)
    sheet.size += bytes.length
    yield bytes
  }
}
