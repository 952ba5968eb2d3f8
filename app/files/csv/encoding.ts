import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { FileProblem } from '#files/file_problem'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const BOMS: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const MAGIC: [string, string][] = [
  ['pdf', '%PDF'],
  ['zip', 'PK\x03\x04'],
  ['xls', '\xd0\xcf\x11\xe0'],
  ['gzip', '\x1f\x8b'],
  ['png', '\x89PNG'],
  ['jpeg', '\xff\xd8\xff'],
]

/** A BOM, else the NUL pattern of UTF-16, else UTF-8 if the whole file is, else Windows-1252. */
export async function encodingOf(path: string, head: Buffer): Promise<Encoding> {
  refuseBinary(head)
  const bom = BOMS.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))
  if (bom) return bom[0]
  const wide = wideEncoding(head)
  if (wide) return wide
  if (head.includes(0)) throw new FileProblem('binary_file', { kind: 'unknown' })
  return (await isAllUtf8(path)) ? 'utf-8' : 'windows-1252'
}

function refuseBinary(head: Buffer) {
  const start = head.toString('latin1', 0, 8)
  const kind = MAGIC.find(([, magic]) => start.startsWith(magic))?.[0]
  if (kind) throw new FileProblem('binary_file', { kind })
}

/** Western text in UTF-16 has a NUL in almost every second byte, always on the same side. */
function wideEncoding(head: Buffer): Encoding | null {
  const nuls = [0, 0]
  for (let at = 0; at < head.length; at++) if (head[at] === 0) nuls[at % 2]++
  const enough = head.length / 2 / 4
  if (nuls[1] > enough && nuls[0] < nuls[1] / 50) return 'utf-16le'
  if (nuls[0] > enough && nuls[1] < nuls[0] / 50) return 'utf-16be'
  return null
}

/** The whole file, not its head: the first accent of a customer list often comes late. */
async function isAllUtf8(path: string): Promise<boolean> {
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer])
    const end = lastCharacterStart(bytes)
    if (!isUtf8(bytes.subarray(0, end))) return false
    rest = bytes.subarray(end)
  }
  return isUtf8(rest)
}

/** Where the last, perhaps unfinished, character of the bytes begins. */
function lastCharacterStart(bytes: Buffer): number {
  let at = bytes.length - 1
  while (at > bytes.length - 4 && at > 0 && (bytes[at] & 0xc0) === 0x80) at--
  return Math.max(at, 0)
}
