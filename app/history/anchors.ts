import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { storagePath } from '#config/app'
import { now } from '#database/decorators'
import type { Head } from '#history/head'
import { current } from '#tenancy/current'

/** Where a tenant's chain ended once, written down outside the database. */
export interface Anchor extends Head {
  at: string
}

const LINE = /^(\S+)Z (\S+) (\d+) ([0-9a-f]{64})$/

/**
 * Adds a line to the tenant's file of anchors, `anchors/<id>.txt`: time (UTC), tenant, how many changes, the hash of the
 * last. The file is only ever added to; an operator copies it to where the database's owner can't write.
 */
export async function writeAnchor({ seq, hash }: Head) {
  await mkdir(folder(), { recursive: true })
  const file = await open(pathOf(current.tenant.id), 'a', 0o600)
  try {
    await file.write(`${now().replace(' ', 'T')}Z ${current.tenant.slug} ${seq} ${hash}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** In the order of writing. What is no whole line is none: a process may have died over it. */
export async function readAnchors(): Promise<Anchor[]> {
  const text = await readFile(pathOf(current.tenant.id), 'utf8').catch(absent)
  return text.split('\n').flatMap((line) => {
    const [, at, , seq, hash] = LINE.exec(line) ?? []
    return hash ? [{ at: at.replace('T', ' '), seq: Number(seq), hash }] : []
  })
}

const folder = () => join(storagePath, 'anchors')
const pathOf = (tenantId: number) => join(folder(), `${tenantId}.txt`)

function absent(error: NodeJS.ErrnoException) {
  if (error.code === 'ENOENT') return ''
  throw error
}
