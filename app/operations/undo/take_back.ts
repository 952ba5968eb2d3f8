import { copyRecord } from '#actions/records/copy_record'
import { derive } from '#actions/records/derive'
import type { Draft } from '#actions/records/draft'
import { takeBack } from '#actions/records/record_at'
import { now } from '#database/decorators'
import type { Record } from '#fields/field'
import type { Deed } from '#operations/undo/deeds'
import { emptied, valuesOf } from '#operations/undo/parts'

/** The record as it was before the operation: in the bin, where it was not there before. */
export function takenBack(record: Record, { created, parts }: Deed): Draft {
  const after = copyRecord(record)
  if (created) return { before: record, after: Object.assign(after, { deleted_at: now() }) }
  const before = valuesOf([...parts].map(([part, pair]) => [part, pair.before]))
  const left = valuesOf([...parts].map(([part, pair]) => [part, pair.after]))
  takeBack(after, before, { ...emptied(parts.keys()), ...left })
  derive(after)
  return { before: record, after }
}
