import { HeldRecordError } from '#actions/records/held_record_error'
import { StaleRecordError } from '#actions/records/stale_record_error'
import { isDuplicate } from '#tenancy/transaction'

const ROUNDS = 3

/**
 * Somebody else may save one of the records, or add to one, while a step prepares them: `work`, which reads them, is done
 * again, and told so.
 */
export async function unlessOvertaken<T>(work: (again: boolean) => Promise<T>): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await work(round > 1)
    } catch (error) {
      const overtaken = error instanceof StaleRecordError || error instanceof HeldRecordError || isDuplicate(error)
      if (!overtaken || round === ROUNDS) throw error
    }
  }
}
