import { decodeTime } from 'ulid'
import { momentAt } from '#database/decorators'
import { firstIdAt } from '#text/ids'

const PREFIX = 10
const KEY = /^[0-7][0-9A-HJKMNP-TV-Z]{25}([0-9A-HJKMNP-TV-Z]{10})?$/

/** The key of what happened at another moment than it was written down: the moment as ULIDs have it, then the id. */
export const keyAt = (milliseconds: number, id: string) => firstIdAt(milliseconds).slice(0, PREFIX) + id

export const isKey = (text: string) => KEY.test(text)

/** A key as what comes before it has to be less than: the moment, then the id. */
export function placeOf(key: string) {
  return { moment: momentAt(decodeTime(key.slice(0, PREFIX) + '0'.repeat(16))), id: key.slice(PREFIX) }
}
