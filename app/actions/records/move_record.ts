import type { Field, Record } from '#fields/field'
import { checkRecords } from '#actions/records/check_records'
import type { Draft, RecordProblem } from '#actions/records/draft'
import { fillRecord } from '#actions/records/fill_record'
import { recordAt } from '#actions/records/record_at'
import { SaveRecord } from '#actions/records/save_record'
import { StaleRecordError } from '#actions/records/stale_record_error'
import { laneValueOf } from '#lists/board/read_lane'
import { lanesOf } from '#lists/board/lanes'
import { requiredKeys } from '#lists/forms'

export interface Move {
  /** Whose value is set. */
  field: Field
  /** The lane: a value as forms carry it, empty for none. */
  to: string
}

/** Why a record stays where it is. */
export type Stayed = { problems: RecordProblem[] } | { stale: true }

/** Gives one field of a record the value of another lane; answers nothing when it is there. */
export class MoveRecord {
  /** @param version of the record that the person saw: what others changed since is kept, unless they moved it too */
  async handle(before: Record, move: Move, version: number): Promise<Stayed | null> {
    if (laneValueOf(move.field, before) === move.to) return null
    if (version !== before.version && (await movedSince(before, move, version))) return { stale: true }
    const { draft, problems } = draftOf(before, move)
    try {
      const found = await new SaveRecord().handle(draft, { source: 'user' }, problems)
      return found.length ? { problems: found } : null
    } catch (error) {
      if (!(error instanceof StaleRecordError)) throw error
      return { stale: true }
    }
  }
}

/** The record as it would be, with what is missing for that: the form that is to be filled in begins with it. */
export async function begunMove(before: Record, move: Move) {
  const { draft, problems } = draftOf(before, move)
  const [checked] = await checkRecords([draft])
  return { record: draft.after, problems: [...problems, ...checked] }
}

/** What is required of the record where it goes, and wasn't where it is, holds the move up; what lacked before doesn't. */
function draftOf(before: Record, { field, to }: Move): { draft: Draft; problems: RecordProblem[] } {
  if (!lanesOf(field).some(({ value, open }) => open && value === to)) return closed(before, field, to)
  const { record: after, problems } = fillRecord(before, { [field.key]: to }, [field])
  const had = requiredKeys(before)
  const newly = [...requiredKeys(after)].filter((key) => !had.has(key))
  return { draft: { before, after, keys: new Set([field.key, ...newly]) }, problems }
}

function closed(before: Record, { key }: Field, to: string) {
  const problem = { code: 'retired_value', params: { value: to.slice(0, 60) } }
  return { draft: { before, after: before, keys: new Set([key]) }, problems: [{ key, problem }] }
}

async function movedSince(record: Record, { field }: Move, version: number) {
  return laneValueOf(field, await recordAt(record, version)) !== laneValueOf(field, record)
}
