import { BinnedCustomerError } from '#actions/records/binned_customers'
import { isDuplicate, transaction } from '#tenancy/transaction'
import { checkRecords } from '#actions/records/check_records'
import type { Draft, Origin, RecordProblem } from '#actions/records/draft'
import { numberRecords } from '#actions/records/number_records'
import { saveRecords } from '#actions/records/save_records'

/**
 * Checks and saves one record; answers what kept it from being saved, with what `fillRecord` had
 * found already.
 *
 * @throws StaleRecordError when somebody else saved it in the meantime
 */
export class SaveRecord {
  async handle(draft: Draft, origin: Origin, found: RecordProblem[] = []): Promise<RecordProblem[]> {
    const problems = await this.problems(draft, found)
    if (problems.length) return problems
    try {
      await this.save(draft, origin)
      return []
    } catch (error) {
      if (!isDuplicate(error) && !(error instanceof BinnedCustomerError)) throw error
      return this.clashes(draft, error)
    }
  }

  /** What would keep it from being saved. */
  async problems(draft: Draft, found: RecordProblem[]) {
    const [checked] = await checkRecords([draft])
    return [...found, ...checked.filter(({ key }) => !found.some((problem) => problem.key === key))]
  }

  private async save(draft: Draft, origin: Origin) {
    await numberRecords([draft])
    await transaction((trx) => saveRecords(trx, [draft], origin))
  }

  /** Somebody took a unique value, or binned the customer, between the check and the save. */
  private async clashes(draft: Draft, error: unknown) {
    const problems = await this.problems(draft, [])
    if (problems.length === 0) throw error
    return problems
  }
}
