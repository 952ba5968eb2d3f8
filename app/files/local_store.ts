import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { isDiskFull } from '#files/disk_full'
import { FileProblem } from '#files/file_problem'
import { placeOf } from '#files/place_of'
import { requireSpace, RESERVE_BYTES } from '#files/space'
import type { FileStore, StoredFile, WriteOptions } from '#files/store'
import { writeSynced } from '#files/write_synced'

/** Files on the local disk: `<root>/files/<tenant>/<ulid>`, unfinished ones in `<root>/files/.incoming`. */
export class LocalFileStore implements FileStore {
  readonly #root: string

  constructor(
    storagePath: string,
    private readonly reserveBytes = RESERVE_BYTES
  ) {
    this.#root = resolve(storagePath, 'files')
  }

  async write(
    tenantId: number,
    id: string,
    content: AsyncIterable<Uint8Array | string>,
    { expectedBytes = 0 }: WriteOptions = {}
  ): Promise<StoredFile> {
    const path = this.#pathOf(tenantId, id)
    const incoming = join(this.#root, '.incoming', `${id}.${randomUUID()}`)
    await Promise.all([path, incoming].map((file) => mkdir(dirname(file), { recursive: true })))
    await this.#refuseLinks(path)
    await this.requireSpace(expectedBytes)
    try {
      const stored = await writeSynced(incoming, content)
      await rename(incoming, path)
      await syncFolder(dirname(path))
      return stored
    } catch (error) {
      await rm(incoming, { force: true })
      throw isDiskFull(error) ? new FileProblem('disk_full', { needed: expectedBytes }) : error
    }
  }

  async requireSpace(bytes: number) {
    await mkdir(this.#root, { recursive: true })
    await requireSpace(this.#root, bytes, this.reserveBytes)
  }

  async openRead(tenantId: number, id: string): Promise<Readable> {
    const path = this.#pathOf(tenantId, id)
    await this.#refuseLinks(path)
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
    return file.createReadStream()
  }

  async remove(tenantId: number, id: string): Promise<void> {
    await rm(this.#pathOf(tenantId, id), { force: true })
    await this.#removeIncoming(id)
  }

  /** What a process that was killed had written of it. */
  async #removeIncoming(id: string) {
    const folder = join(this.#root, '.incoming')
    const names = await readdir(folder).catch(() => [])
    for (const name of names) if (name.startsWith(`${id}.`)) await rm(join(folder, name), { force: true })
  }

  #pathOf(tenantId: number, id: string): string {
    return join(this.#root, placeOf(tenantId, id))
  }

  /** A link put in the tenant's place would lead out of the store. */
  async #refuseLinks(path: string) {
    const folder = await realpath(dirname(path))
    const expected = join(await realpath(this.#root), basename(dirname(path)))
    if (folder !== expected) throw new RangeError(`file store: ${dirname(path)} is a link`)
  }
}

/** The new name itself must survive a power cut. */
async function syncFolder(path: string) {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
