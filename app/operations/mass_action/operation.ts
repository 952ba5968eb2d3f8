import { saveRecords } from '#actions/records/save_records'
import { failureOf } from '#operations/export/failure'
import { about, links } from '#operations/mass_action/about'
import { actionOf, type MassCheckpoint, type MassPlan, type MassResult } from '#operations/mass_action/plan'
import { prepareMass, type Prepared } from '#operations/mass_action/prepare'
import { stretchOf } from '#operations/mass_action/walk'
import { defineOperation, type OperationRun } from '#operations/operation'
import { addRecordIssues } from '#operations/record_issues'
import { unlessOvertaken } from '#operations/unless_overtaken'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Run = OperationRun<MassPlan, MassCheckpoint, MassResult>

const BATCH = 500

/** The same change of many records, through the one writer: what forms refuse is refused here too. */
export const massOperation = defineOperation<MassPlan, MassCheckpoint, MassResult>({
  kind: 'mass',
  permission: (plan) => actionOf(plan).permission,
  icon: 'list-check',
  undoable: true,
  start: { checkpoint: { after: null }, result: { changed: 0, unchanged: 0, refused: 0 } },
  page: (id) => `/operations/${id}/records`,
  about,
  links,

  async step(run) {
    try {
      const { ids, ended } = await stretchOf(run.plan, run.checkpoint.after, BATCH)
      if (ids.length) await unlessOvertaken(() => takeOver(run, ids))
      return ended ? 'done' : 'more'
    } catch (error) {
      throw failureOf(error)
    }
  },
})

async function takeOver(run: Run, ids: string[]) {
  const prepared = await prepareMass(ids, run.plan)
  await run.commit((trx) => store(trx, run, ids, prepared))
}

async function store(trx: TransactionClientContract, run: Run, ids: string[], { drafts, forbidden, broken }: Prepared) {
  const issues = [...forbidden, ...broken]
  await saveRecords(trx, drafts, { source: 'mass', operationId: run.id })
  await addRecordIssues(trx, run.id, run.result.refused, issues)
  return {
    checkpoint: { after: ids.at(-1)! },
    done: run.done + ids.length,
    result: {
      changed: run.result.changed + drafts.length,
      unchanged: run.result.unchanged + ids.length - drafts.length - issues.length,
      refused: run.result.refused + issues.length,
    },
  }
}
