import { posix } from 'node:path'
import { isId } from '#text/ids'

/**
 * Where a file lies below the root of a store, `7/01J…`: the only place where such a path is made, of nothing but numbers and ids
 * of ours.
 *
 * @throws RangeError
 */
export function placeOf(tenantId: number, id: string): string {
  const place = `${tenantId}/${id}`
  if (!Number.isSafeInteger(tenantId) || tenantId < 1 || !isId(id) || posix.normalize(place) !== place)
    throw new RangeError(`file store: ${JSON.stringify([tenantId, id])} names no file`)
  return place
}
