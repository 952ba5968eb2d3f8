import db from '@adonisjs/lucid/services/db'
import { candidatesFor, type Candidate } from '#duplicates/candidates'
import type { Record } from '#fields/field'
import { listNamed } from '#lists/fields_of'
import { current } from '#tenancy/current'
import { isDuplicate } from '#tenancy/transaction'
import type { RecordProblem } from '#actions/records/draft'
import { SaveRecord } from '#actions/records/save_record'

interface Refused {
  problems: RecordProblem[]
  /** Customers who are there and may be the same. */
  candidates: Candidate[]
}

type Created = { id: string } | Refused

/** What keeps a customer from being made, as it was asked for. */
interface Asked {
  problems: RecordProblem[]
  /** Ids of candidates whom the person was shown and took for somebody else. */
  accepted: string[]
}

/** Creates a record once: a submission that comes again is answered with what the first one made. */
export class CreateRecord {
  async handle(record: Record, { problems: found, accepted }: Asked): Promise<Created> {
    const first = await this.madeBy(record)
    if (first) return { id: first }
    const candidates = (await candidatesFor(record)).filter((one) => one.forbids || !accepted.includes(one.record.id))
    try {
      const problems = await this.save(record, found, candidates)
      const done = problems.length + candidates.length === 0
      return done ? { id: record.id } : this.orMadeMeanwhile(record, { problems, candidates })
    } catch (error) {
      if (!isDuplicate(error)) throw error
      return this.orMadeMeanwhile(record, error)
    }
  }

  private save(record: Record, found: RecordProblem[], candidates: Candidate[]) {
    const draft = { before: null, after: record }
    const saver = new SaveRecord()
    return candidates.length ? saver.problems(draft, found) : saver.handle(draft, { source: 'user' }, found)
  }

  /** The same submission, sent twice at once, clashes with itself. */
  private async orMadeMeanwhile(record: Record, otherwise: Refused | unknown): Promise<Created> {
    const id = await this.madeBy(record)
    if (id) return { id }
    if (typeof otherwise === 'object' && otherwise && 'problems' in otherwise) return otherwise as Refused
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
