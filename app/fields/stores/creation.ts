import { encodeTime } from 'ulid'
import { columnStore, placeOf } from '#fields/stores/column'
import { narrow } from '#fields/stores/narrow'
import type { Store } from '#fields/field'

/** The least ULID made at a moment: ids of records compare with it as their creation does. */
export const ulidAt = (milliseconds: number) => encodeTime(Math.max(0, milliseconds), 10) + '0'.repeat(16)

/** When a record was made. Its id tells, so that the primary key finds and orders records by it. */
export function creationStore(table: string): Store {
  return {
    ...columnStore(table),
    condition(field, filter) {
      const place = {
        ...placeOf(table, field),
        column: 'c.id',
        indexed: true,
        index: 'primary',
        heldTime: ulidAt,
      }
      const condition = narrow(place, field, filter)
      return { ...condition, ordered: condition.driving }
    },
    sortKey: () => ({ table, column: 'id', nullable: false }),
  }
}
