import db from '@adonisjs/lucid/services/db'
import type { Record } from '#fields/field'
import { listNamed } from '#lists/fields_of'
import { current } from '#tenancy/current'
import { isDuplicate } from '#tenancy/transaction'
import type { RecordProblem } from '#actions/records/draft'
import { SaveRecord } from '#actions/records/save_record'

type Created = { id: string } | { problems: RecordProblem[] }

/** Creates a record once: a submission that comes again is answered with what the first one made. */
export class CreateRecord {
  async handle(record: Record, found: RecordProblem[]): Promise<Created> {
    const first = await this.madeBy(record)
    if (first) return { id: first }
    try {
      const problems = await new SaveRecord().handle({ before: null, after: record }, { source: 'user' }, found)
      return problems.length ? this.orMadeMeanwhile(record, { problems }) : { id: record.id }
    } catch (error) {
      if (!isDuplicate(error)) throw error
      return this.orMadeMeanwhile(record, error)
    }
  }

  /** The same submission, sent twice at once, clashes with itself. */
  private async orMadeMeanwhile(record: Record, otherwise: { problems: RecordProblem[] } | unknown): Promise<Created> {
    const id = await this.madeBy(record)
    if (id) return { id }
    if (typeof otherwise === 'object' && otherwise && 'problems' in otherwise) return otherwise as Created
    throw otherwise
  }

  private async madeBy({ list, submission }: Record): Promise<string | undefined> {
    if (!submission) return undefined
    const made = await db
      .from(listNamed(list).table)
      .where({ tenant_id: current.tenant.id, submission })
      .select('id')
      .first()
    return made?.id
  }
}
