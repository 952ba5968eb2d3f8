import { crc32, deflateRawSync } from 'node:zlib'
import { FileProblem } from '#files/file_problem'

type Blocks = Iterable<Buffer> | AsyncIterable<Buffer>

interface Entry {
  name: Buffer
  crc: number
  compressed: number
  size: number
  offset: number
}

/** Without ZIP64 no offset may pass 4 GB. */
const MAX_BYTES = 0xffffffff
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const DEFLATE = 8
/** 1 January 1980, the first date that ZIP knows: the same rows give the same bytes. */
const DATE = 0x21

/**
 * A ZIP file as a stream (APPNOTE.TXT 6.3): nothing is kept but the directory.
 *
 *   const zip = new ZipWriter()
 *   yield* zip.text('a.txt', '…')
 *   yield zip.end()
 */
export class ZipWriter {
  #entries: Entry[] = []
  #offset = 0

  text(path: string, text: string): AsyncGenerator<Buffer> {
    const bytes = Buffer.from(text)
    return this.deflated(path, [deflateRawSync(bytes)], { size: bytes.length, crc: crc32(bytes) })
  }

  /** An entry of bytes that are deflated already (RFC 1951); `sum` is that of the plain ones. */
  async *deflated(path: string, blocks: Blocks, sum: Pick<Entry, 'size' | 'crc'>): AsyncGenerator<Buffer> {
    if (sum.size > MAX_BYTES) throw new FileProblem('file_too_large', { max: MAX_BYTES })
    const entry = { ...sum, name: Buffer.from(path), compressed: 0, offset: this.#offset }
    yield this.#count(localHeader(entry))
    for await (const block of blocks) {
      entry.compressed += block.length
      yield this.#count(block)
    }
    yield this.#count(descriptor(entry))
    this.#entries.push(entry)
  }

  end(): Buffer {
    const directory = Buffer.concat(this.#entries.map(directoryRecord))
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.#entries.length, 8)
    end.writeUInt16LE(this.#entries.length, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(this.#offset, 16)
    return Buffer.concat([directory, end])
  }

  #count(block: Buffer): Buffer {
    this.#offset += block.length
    if (this.#offset > MAX_BYTES) throw new FileProblem('file_too_large', { max: MAX_BYTES })
    return block
  }
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  writeCommon(header, 4)
  header.writeUInt16LE(entry.name.length, 26)
  return Buffer.concat([header, entry.name])
}

function descriptor(entry: Entry): Buffer {
  const record = Buffer.alloc(16)
  record.writeUInt32LE(0x08074b50, 0)
  writeSizes(record, 4, entry)
  return record
}

function directoryRecord(entry: Entry): Buffer {
  const record = Buffer.alloc(46)
  record.writeUInt32LE(0x02014b50, 0)
  record.writeUInt16LE(20, 4)
  writeCommon(record, 6)
  writeSizes(record, 16, entry)
  record.writeUInt16LE(entry.name.length, 28)
  record.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([record, entry.name])
}

/** Version needed, flags, method, time, date: the same ten bytes in both headers. */
function writeCommon(target: Buffer, at: number) {
  target.writeUInt16LE(20, at)
  target.writeUInt16LE(FLAGS, at + 2)
  target.writeUInt16LE(DEFLATE, at + 4)
  target.writeUInt16LE(DATE, at + 8)
}

function writeSizes(target: Buffer, at: number, entry: Entry) {
  target.writeUInt32LE(entry.crc, at)
  target.writeUInt32LE(entry.compressed, at + 4)
  target.writeUInt32LE(entry.size, at + 8)
}
