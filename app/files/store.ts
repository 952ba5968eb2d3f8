import type { Readable } from 'node:stream'

export interface StoredFile {
  size: number
  /** Lower-case hexadecimal. */
  sha256: string
}

export interface WriteOptions {
  /** What the file will take, if known: refused at once when the disk can't hold it. */
  expectedBytes?: number
}

/**
 * Where a tenant's files lie. Names are ours (a ULID), never the client's. A
 * file is there whole or not at all; writing an id again replaces it.
 */
export interface FileStore {
  write(
    tenantId: number,
    id: string,
    content: AsyncIterable<Uint8Array | string>,
    options?: WriteOptions
  ): Promise<StoredFile>
  /** Throws a FileProblem where so many bytes would not fit: to be asked before somebody waits for nothing. */
  requireSpace(bytes: number): Promise<void>
  /** Fails with ENOENT when there is no such file. */
  openRead(tenantId: number, id: string): Promise<Readable>
  /** A file that is not there is removed already. */
  remove(tenantId: number, id: string): Promise<void>
}
