import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { readAt, readDirectory, type ZipEntry } from '#files/xlsx/read/directory'
import { MAX_INFLATED, MAX_RATIO, RATIO_FROM } from '#files/xlsx/read/limits'
import { broken, tooLarge } from '#files/xlsx/read/problem'

const LOCAL_BYTES = 30
const BLOCK = 64 * 1024

/** The files inside a ZIP file. What a directory promises is counted again while it unpacks. */
export class ZipReader {
  #inflated = 0

  private constructor(
    private readonly file: FileHandle,
    private readonly entries: Map<string, ZipEntry>
  ) {}

  static async of(file: FileHandle) {
    return new ZipReader(file, await readDirectory(file))
  }

  has(path: string): boolean {
    return this.entries.has(path)
  }

  /**
   * The text of one entry, which is UTF-8 as all parts of a workbook are.
   * @throws FileProblem `workbook_broken`, `workbook_too_large`
   */
  async *text(path: string): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for await (const block of this.#blocks(path)) yield decoder.decode(block, { stream: true })
    yield decoder.decode()
  }

  async *#blocks(path: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(path)
    if (!entry) throw broken(path)
    const packed = Readable.from(this.#packed(entry))
    let size = 0
    for await (const block of unpacked(entry, packed)) {
      size += block.length
      this.#inflated += block.length
      const dense = size > RATIO_FROM && size > entry.compressed * MAX_RATIO
      if (this.#inflated > MAX_INFLATED || dense) throw tooLarge()
      yield block
    }
  }

  async *#packed({ offset, compressed }: ZipEntry): AsyncGenerator<Buffer> {
    const header = await readAt(this.file, offset, LOCAL_BYTES)
    let at = offset + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
    for (const end = at + compressed; at < end; at += BLOCK) {
      yield await readAt(this.file, at, Math.min(BLOCK, end - at))
    }
  }
}

function unpacked({ method }: ZipEntry, packed: Readable): AsyncIterable<Buffer> {
  if (method === 0) return packed
  if (method !== 8) throw broken('packing')
  const inflate = createInflateRaw({ chunkSize: BLOCK })
  packed.on('error', (error) => inflate.destroy(error))
  return packed.pipe(inflate)
}
