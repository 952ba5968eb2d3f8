import type { FileHandle } from 'node:fs/promises'
import { MAX_ENTRIES, MAX_INFLATED, MAX_RATIO, RATIO_FROM } from '#files/xlsx/read/limits'
import { broken, tooLarge } from '#files/xlsx/read/problem'

/** One file inside a ZIP file, as its directory tells it. */
export interface ZipEntry {
  path: string
  /** Stored as it is (0) or deflated (8). */
  method: number
  compressed: number
  size: number
  /** Of its local header. */
  offset: number
}

const END = 0x06054b50
const END_BYTES = 22
const MAX_COMMENT = 65_535
const RECORD = 0x02014b50
const RECORD_BYTES = 46
const ENCRYPTED = 1
const SYMLINK = 0o120000
const UNKNOWN = 0xffffffff

/**
 * The directory at the end of a ZIP file (APPNOTE.TXT 6.3 §4.3.12), refused before anything is unpacked when it
 * promises too much or names places outside.
 * @throws FileProblem `workbook_broken`, `workbook_too_large`
 */
export async function readDirectory(file: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat()
  const end = await endRecord(file, size)
  const count = end.readUInt16LE(10)
  const [length, start] = [end.readUInt32LE(12), end.readUInt32LE(16)]
  if (count > MAX_ENTRIES) throw tooLarge()
  if (start + length > size) throw broken('directory')
  const bytes = await readAt(file, start, length)
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < count; at += entryBytes(bytes, at)) entries.push(entryAt(bytes, at))
  refuseBombs(entries)
  return new Map(entries.map((entry) => [entry.path, entry]))
}

export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead < length) throw broken('cut off')
  return buffer
}

/** It is the last record, but for a comment. */
async function endRecord(file: FileHandle, size: number): Promise<Buffer> {
  const length = Math.min(size, END_BYTES + MAX_COMMENT)
  if (length < END_BYTES) throw broken('cut off')
  const tail = await readAt(file, size - length, length)
  for (let at = length - END_BYTES; at >= 0; at--) if (tail.readUInt32LE(at) === END) return tail.subarray(at)
  throw broken('cut off')
}

function entryAt(bytes: Buffer, at: number): ZipEntry {
  if (at + RECORD_BYTES > bytes.length || bytes.readUInt32LE(at) !== RECORD) throw broken('directory')
  if (bytes.readUInt16LE(at + 8) & ENCRYPTED) throw broken('encrypted')
  if (((bytes.readUInt32LE(at + 38) >>> 16) & 0o170000) === SYMLINK) throw broken('link')
  const name = at + RECORD_BYTES
  const path = bytes.toString('utf8', name, name + bytes.readUInt16LE(at + 28)).replaceAll('\\', '/')
  if (path.startsWith('/') || path.split('/').includes('..')) throw broken('path')
  const [method, compressed, size] = [
    bytes.readUInt16LE(at + 10),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 24),
  ]
  return { path, method, ...wide(bytes, at, { compressed, size, offset: bytes.readUInt32LE(at + 42) }) }
}

const entryBytes = (bytes: Buffer, at: number) =>
  RECORD_BYTES + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)

type Numbers = Pick<ZipEntry, 'compressed' | 'size' | 'offset'>

/** Some writers always use ZIP64's wide numbers (§4.5.3), in this order and only where a narrow one says so. */
function wide(bytes: Buffer, at: number, narrow: Numbers): Numbers {
  if (![narrow.size, narrow.compressed, narrow.offset].includes(UNKNOWN)) return narrow
  let place = at + RECORD_BYTES + bytes.readUInt16LE(at + 28)
  const end = place + bytes.readUInt16LE(at + 30)
  while (place + 4 <= end && bytes.readUInt16LE(place) !== 1) place += 4 + bytes.readUInt16LE(place + 2)
  place += 4
  const found = { ...narrow }
  for (const name of ['size', 'compressed', 'offset'] as const) {
    if (narrow[name] !== UNKNOWN) continue
    if (place + 8 > end) throw broken('directory')
    found[name] = Number(bytes.readBigUInt64LE(place))
    place += 8
  }
  return found
}

function refuseBombs(entries: ZipEntry[]) {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  const dense = entries.some((entry) => entry.size > RATIO_FROM && entry.size > entry.compressed * MAX_RATIO)
  if (size > MAX_INFLATED || dense) throw tooLarge()
}
