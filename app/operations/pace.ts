import { DateTime } from 'luxon'
import type Operation from '#models/operation'

/** How quickly an operation gets on. */
export interface Pace {
  /** Units a second, in the unit of the operation's total. */
  perSecond: number
  /** Null where the total is not known, or nothing is left to count. */
  secondsLeft: number | null
}

type Measured = Pick<Operation, 'status' | 'cancelling' | 'done' | 'doneBefore' | 'total' | 'resumedAt' | 'updatedAt'>

/** Seconds of work before a rate says anything about the rest. */
const MEANINGFUL = 3
/** Seconds without a step after which the rate so far says nothing any more. */
const QUIET = 20

/**
 * What was done since a worker last took the operation up, by the time from then to the last step: both are stored
 * with each step, so that every page says the same. Null while that would be a guess.
 */
export function paceOf(operation: Measured, now: DateTime = DateTime.utc()): Pace | null {
  const { status, cancelling, resumedAt, updatedAt, done, doneBefore, total } = operation
  if (status !== 'running' || cancelling || !resumedAt) return null
  const seconds = updatedAt.diff(resumedAt).as('seconds')
  const quiet = now.diff(updatedAt).as('seconds')
  if (done <= doneBefore || seconds < MEANINGFUL || quiet > QUIET) return null
  const perSecond = (done - doneBefore) / seconds
  return { perSecond, secondsLeft: total !== null && done < total ? (total - done) / perSecond : null }
}
