import { type DateTime } from 'luxon'
import StoredFile from '#models/stored_file'
import { fileStore } from '#files/index'
import { current } from '#tenancy/current'
import { newId } from '#text/ids'

export interface NewFile {
  /** What people see, never a path. */
  name: string
  /** Media type. */
  type: string
  purpose: 'import' | 'export' | 'attachment' | 'preview'
  content: AsyncIterable<Uint8Array | string>
  operationId?: string
  previewId?: string
  expectedBytes?: number
  expiresAt?: DateTime
}

/** Stores the bytes, then the row: a row never speaks of a file that is not there whole. */
export async function keepFile({ content, expectedBytes, ...row }: NewFile): Promise<StoredFile> {
  const id = newId()
  const { size, sha256 } = await fileStore.write(current.tenant.id, id, content, { expectedBytes })
  return StoredFile.create({ ...row, id, size, sha256, userId: current.user!.id })
}
