import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { StoredFile } from '#files/store'

/** Writes a new file and waits until it is on the disk. */
export async function writeSynced(path: string, content: AsyncIterable<Uint8Array | string>): Promise<StoredFile> {
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of content) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      hash.update(bytes)
      size += bytes.length
      await file.writeFile(bytes)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { size, sha256: hash.digest('hex') }
}
