import emitter from '@adonisjs/core/services/emitter'
import { combine, type MergeWish } from '#actions/merges/combine'
import { holdCustomers, type Held } from '#actions/records/hold_customers'
import { countRows, MOST_MOVED, MOST_REFERRERS, sumOf } from '#actions/merges/measure_merge'
import { referrersOf } from '#actions/merges/referrers'
import { saveMerge } from '#actions/merges/save_merge'
import { StaleRecordError } from '#actions/records/stale_record_error'
import type { RecordProblem } from '#actions/records/draft'
import { readRecords } from '#lists/read_records'
import Merge from '#models/merge'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface MergeAsked extends MergeWish {
  /** The id that the merge will have: a second press finds it there. */
  id: string
  main: string
  others: string[]
  /** Of each customer, the version that was shown. */
  versions: { [id: string]: number }
}

export type MergeAnswer =
  | { kind: 'merged'; merge: Merge; again: boolean }
  /** Somebody changed these meanwhile, or they left. */
  | { kind: 'stale'; ids: string[] }
  | { kind: 'problems'; problems: RecordProblem[] }
  | { kind: 'too_many'; what: 'rows' | 'referrers'; most: number }

declare module '@adonisjs/core/types' {
  interface EventsList {
    /** Customers became one. Told once, after it was saved; nobody is mailed. */
    'customers:merged': { tenantId: number; mergeId: string; mainId: string; mergedIds: string[] }
  }
}

const RETRIES = 3

/** Makes one customer of several, in one transaction: all of it, or nothing. */
export class MergeCustomers {
  async handle(asked: MergeAsked): Promise<MergeAnswer> {
    const answer = await this.unlessOvertaken(asked)
    if (answer.kind === 'merged' && !answer.again) await this.tell(asked)
    return answer
  }

  /** A customer who only names one that leaves may be saved between being read and being written. */
  private async unlessOvertaken(asked: MergeAsked, tries = RETRIES): Promise<MergeAnswer> {
    try {
      return await transaction((trx) => this.merge(trx, asked))
    } catch (error) {
      if (!(error instanceof StaleRecordError) || tries === 0) throw error
      return this.unlessOvertaken(asked, tries - 1)
    }
  }

  private async merge(trx: TransactionClientContract, asked: MergeAsked): Promise<MergeAnswer> {
    const ids = [asked.main, ...asked.others]
    const held = await holdCustomers(trx, ids)
    const done = await Merge.find(asked.id, { client: trx })
    if (done) return { kind: 'merged', merge: done, again: true }
    const stale = ids.filter((id) => isStale(held.get(id), asked.versions[id]))
    if (stale.length) return { kind: 'stale', ids: stale }
    return (await this.excess(trx, asked)) ?? this.combined(trx, asked, ids)
  }

  private async excess(trx: TransactionClientContract, asked: MergeAsked): Promise<MergeAnswer | null> {
    if (sumOf(await countRows(asked.others, trx), asked.kinds) > MOST_MOVED)
      return { kind: 'too_many', what: 'rows', most: MOST_MOVED }
    const referrers = await referrersOf(trx, asked, MOST_REFERRERS + 1)
    return referrers.length > MOST_REFERRERS ? { kind: 'too_many', what: 'referrers', most: MOST_REFERRERS } : null
  }

  private async combined(trx: TransactionClientContract, asked: MergeAsked, ids: string[]): Promise<MergeAnswer> {
    const { drafts, problems } = combine(await readRecords(ids, trx), asked)
    if (problems.length) return { kind: 'problems', problems }
    return { kind: 'merged', merge: await saveMerge(trx, asked, drafts), again: false }
  }

  private tell({ id: mergeId, main: mainId, others: mergedIds }: MergeAsked) {
    return emitter.emit('customers:merged', { tenantId: current.tenant.id, mergeId, mainId, mergedIds })
  }
}

const isStale = (held: Held | undefined, shown: number | undefined) =>
  !held || held.deleted_at !== null || held.version !== shown
