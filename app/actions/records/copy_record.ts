import type { Record } from '#fields/field'

/** A record whose fields can be written without touching the one that was read. */
export function copyRecord(record: Record): Record {
  return {
    ...record,
    custom: { ...record.custom },
    points: record.points.map((point) => ({ ...point })),
    addresses: record.addresses.map((address) => ({ ...address })),
  }
}
