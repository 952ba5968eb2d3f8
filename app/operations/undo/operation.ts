import { translate } from '#fields/translate'
import type { Write } from '#actions/records/changes'
import { saveRecords } from '#actions/records/save_records'
import { defineOperation, type OperationRun } from '#operations/operation'
import { addRecordIssues } from '#operations/record_issues'
import { deedsOf, type Deed } from '#operations/undo/deeds'
import type { UndoCheckpoint, UndoPlan, UndoResult } from '#operations/undo/plan'
import { prepareUndo, type Prepared } from '#operations/undo/prepare'
import { unlessOvertaken } from '#operations/unless_overtaken'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Run = OperationRun<UndoPlan, UndoCheckpoint, UndoResult>

const BATCH = 500

/** Takes back what an operation did, record by record: its changes in the history say what was there before. */
export const undoOperation = defineOperation<UndoPlan, UndoCheckpoint, UndoResult>({
  kind: 'undo',
  permission: ({ permission }) => permission,
  icon: 'arrow-back-up',
  start: { checkpoint: { after: null }, result: { returned: 0, binned: 0, unchanged: 0, refused: 0 } },
  page: (id) => `/operations/${id}/records`,
  about: ({ kind }) => ({ name: translate('mass.undo_of', { kind: translate(`operations.kinds.${kind}`) }) }),
  links: ({ id, plan: { operationId }, result: { refused = 0 } }) => [
    ...(refused ? [{ name: 'issues', path: `/operations/${id}/records#issues`, count: refused }] : []),
    { name: 'undone', path: `/operations/${operationId}` },
  ],

  async step(run) {
    const deeds = await deedsOf(run.plan.operationId, run.checkpoint.after, BATCH)
    if (!deeds.length) return 'done'
    await unlessOvertaken(async () => {
      const prepared = await prepareUndo(deeds, run.plan.operationId)
      await run.commit((trx) => store(trx, run, deeds, prepared))
    })
    return deeds.length < BATCH ? 'done' : 'more'
  },
})

async function store(trx: TransactionClientContract, run: Run, deeds: Deed[], { drafts, issues }: Prepared) {
  const writes: Write[] = []
  for (const own of Map.groupBy(drafts, ({ after }) => after.list).values())
    writes.push(...(await saveRecords(trx, own, { source: 'undo', operationId: run.id })))
  await addRecordIssues(trx, run.id, run.result.refused, issues)
  const created = new Set(deeds.filter((deed) => deed.created).map(({ recordId }) => recordId))
  const binned = writes.filter(({ after }) => created.has(after.id)).length
  return {
    checkpoint: { after: deeds.at(-1)!.recordId },
    done: run.done + deeds.length,
    result: {
      returned: run.result.returned + writes.length - binned,
      binned: run.result.binned + binned,
      unchanged: run.result.unchanged + deeds.length - writes.length - issues.length,
      refused: run.result.refused + issues.length,
    },
  }
}
