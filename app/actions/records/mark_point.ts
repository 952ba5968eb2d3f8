import { choosePoint } from '#actions/records/fill_points'
import { copyRecord } from '#actions/records/copy_record'
import { saveRecords } from '#actions/records/save_records'
import { now } from '#database/decorators'
import type { ContactPoint, Record } from '#fields/field'
import { transaction } from '#tenancy/transaction'

/** Whether the customer wants to be reached this way; nobody asked where there is none. */
export const CONSENTS = ['given', 'withdrawn'] as const
export type PointConsent = (typeof CONSENTS)[number]

/** What is said of a contact point besides its value. */
export interface PointMarks {
  primary?: true
  verified?: boolean
  consent?: PointConsent | null
}

/** Says of one of a record's contact points that it is the primary one, verified, or consented to; as a change like any other. */
export async function markPoint(before: Record, pointId: string, marks: PointMarks) {
  const after = copyRecord(before)
  mark(
    after.points,
    after.points.find(({ id }) => id === pointId)!,
    marks
  )
  await transaction((trx) => saveRecords(trx, [{ before, after }], { source: 'user' }))
}

function mark(points: ContactPoint[], point: ContactPoint, { primary, verified, consent }: PointMarks) {
  if (primary) choosePoint(points, point)
  if (verified !== undefined) point.verified_at = verified ? (point.verified_at ?? now()) : null
  if (consent !== undefined) point.consent = consent
}
