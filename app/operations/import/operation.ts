import { numberRecords } from '#actions/records/number_records'
import { saveRecords } from '#actions/records/save_records'
import { FileProblem } from '#files/file_problem'
import { OperationFailure } from '#operations/errors'
import { Batches, type Batch } from '#operations/import/batches'
import { addIssues } from '#operations/import/issues'
import { makeNewValues } from '#operations/import/make_new_values'
import type { ImportCheckpoint, ImportPlan, ImportResult } from '#operations/import/plan'
import { prepareRows, type Prepared } from '#operations/import/prepare_rows'
import type { ImportRow } from '#operations/import/row_reader'
import { defineOperation, type OperationRun } from '#operations/operation'
import { unlessOvertaken } from '#operations/unless_overtaken'
import { everyFieldNamed } from '#lists/fields_of'
import { accessTo } from '#permissions/field_access'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Run = OperationRun<ImportPlan, ImportCheckpoint, ImportResult>

/** Takes customers over from a CSV file: good rows are saved, the others become issues. */
export const importOperation = defineOperation<ImportPlan, ImportCheckpoint, ImportResult>({
  kind: 'import',
  permission: 'customers.import',
  icon: 'upload',
  undoable: true,
  start: { checkpoint: { row: 1 }, result: { created: 0, updated: 0, unchanged: 0, issues: 0 } },
  page: (id) => `/customers/import/${id}`,
  links({ id, result: { created = 0, updated = 0, issues = 0 } }) {
    const taken = { name: 'customers', path: '/customers?sort=-updated_at' }
    const refused = { name: 'issues', path: `/customers/import/${id}#issues`, count: issues }
    return [...(issues ? [refused] : []), ...(created + updated ? [taken] : [])]
  },

  async step(run) {
    refuseUnwritable(run.plan)
    if (await makeNewValues(run)) return 'more'
    const batches = await run.keep(() => readable(Batches.open(run.plan, run.checkpoint)))
    const batch = await readable(batches.next())
    if (batch.rows.length === 0) return 'done'
    if (batch.prepared.later.length === 0) batches.lookAhead()
    const saved = await takeOver(run, batch)
    await readable(batches.saved(saved))
    return 'more'
  },
})

/** A file that sets a field which is no longer the person's to write stops: to leave the column out would be another import. */
export function refuseUnwritable({ columns, constants }: ImportPlan) {
  const keys = [...columns, ...Object.keys(constants)].filter((key) => key !== null)
  const lost = keys.find((key) => accessTo('customers', key) !== 'write')
  if (lost) throw new OperationFailure('field_unwritable', { field: everyFieldNamed('customers', lost)?.label ?? lost })
}

/** Saves what it can of the rows; answers what it did, some rows being left for the next step. */
async function takeOver(run: Run, { rows, prepared }: Batch): Promise<Prepared> {
  return unlessOvertaken(async (again) => {
    const next = again ? await prepareRows(rows, run.plan) : prepared
    await numberRecords(next.drafts)
    await run.commit((trx) => store(trx, run, rows, next))
    return next
  })
}

async function store(trx: TransactionClientContract, run: Run, rows: ImportRow[], { drafts, issues, later }: Prepared) {
  const writes = await saveRecords(trx, drafts, { source: 'import', operationId: run.id })
  await addIssues(trx, run.id, issues)
  const created = writes.filter(({ before }) => !before).length
  return {
    checkpoint: { ...run.checkpoint, ...placeBehind(run.checkpoint, rows, later) },
    done: run.done + rows.length - later.length,
    result: {
      created: run.result.created + created,
      updated: run.result.updated + writes.length - created,
      unchanged: run.result.unchanged + drafts.length - writes.length,
      issues: run.result.issues + issues.length,
    },
  }
}

/** Where to go on once these rows are dealt with, but for those that wait; both are in the order of the file. */
function placeBehind({ ahead = [] }: ImportCheckpoint, rows: ImportRow[], later: ImportRow[]) {
  const row = later.length ? later[0].rowNo - 1 : rows.at(-1)!.rowNo
  const waiting = new Set(later)
  const taken = rows.filter((one) => !waiting.has(one)).map(({ rowNo }) => rowNo)
  return { row, ahead: [...ahead, ...taken].filter((no) => no > row) }
}

/** A file that can't be read ends the import with its reason; what was taken over before stays. */
export async function readable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof FileProblem) throw new OperationFailure(error.code, error.params)
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new OperationFailure('file_gone')
    throw error
  }
}
