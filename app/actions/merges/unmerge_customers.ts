import { holdCustomers } from '#actions/records/hold_customers'
import { partLinks } from '#actions/merges/merge_links'
import { moveBack } from '#actions/merges/move_rows'
import { planUnmerge, snapshotOf, type UnmergePlan } from '#actions/merges/plan_unmerge'
import { pointBack } from '#actions/merges/referrers'
import type { Draft } from '#actions/records/draft'
import { saveRecords } from '#actions/records/save_records'
import { StaleRecordError } from '#actions/records/stale_record_error'
import Merge from '#models/merge'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const RETRIES = 3

/** Makes of one customer the several that it was made of. Answers the plan that was carried out, or refused. */
export class UnmergeCustomers {
  async handle(id: string, tries = RETRIES): Promise<UnmergePlan> {
    try {
      return await transaction((trx) => this.unmerge(trx, id))
    } catch (error) {
      if (!(error instanceof StaleRecordError) || tries === 0) throw error
      return this.handle(id, tries - 1)
    }
  }

  private async unmerge(trx: TransactionClientContract, id: string): Promise<UnmergePlan> {
    const { records, referrers } = snapshotOf(await Merge.findOrFail(id, { client: trx }))
    await holdCustomers(trx, [...records.map(({ before }) => before.id), ...referrers.map((one) => one.id)])
    const merge = await Merge.findOrFail(id, { client: trx })
    const plan = await planUnmerge(merge, trx)
    if (!plan.refusal) await this.carryOut(trx, merge, plan)
    return plan
  }

  private async carryOut(trx: TransactionClientContract, merge: Merge, { drafts }: UnmergePlan) {
    const { moved, links, referrers } = snapshotOf(merge)
    await saveRecords(trx, noted(drafts), { source: 'undo' })
    await saveRecords(trx, await pointBack(trx, referrers, merge.mainId), { source: 'undo' })
    await moveBack(trx, moved, merge.mainId)
    await partLinks(trx, links, merge.mainId)
    merge.useTransaction(trx)
    await merge.merge({ undoneAt: DateTime.utc(), undoneBy: current.user?.id ?? null }).save()
  }
}

const noted = ([main, ...others]: Draft[]): Draft[] => [
  { ...main, deed: { action: 'give_back', after: { 'merge:gave_back': others.map(({ after }) => after.id) } } },
  ...others.map((draft): Draft => ({
    ...draft,
    deed: { action: 'unmerge', after: { 'merge:unmerged_from': main.after.id } },
  })),
]
