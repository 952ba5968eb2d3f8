import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requireSpace } from '#files/space'
import type { StoredFile } from '#files/store'
import { writeSynced } from '#files/write_synced'

/** A stream on the local disk for a moment, because its size and hash must be known before it is sent on. */
export async function spooled<T>(
  content: AsyncIterable<Uint8Array | string>,
  expectedBytes: number,
  work: (path: string, facts: StoredFile) => Promise<T>
): Promise<T> {
  const path = join(tmpdir(), `clientele-${randomUUID()}`)
  await requireSpace(tmpdir(), expectedBytes)
  try {
    return await work(path, await writeSynced(path, content))
  } finally {
    await rm(path, { force: true })
  }
}
