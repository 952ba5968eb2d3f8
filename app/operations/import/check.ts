import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { CheckPlan } from '#operations/import/check_operation'
import type { ImportPlan } from '#operations/import/plan'
import { withNewValues } from '#operations/import/new_values'
import { Trial } from '#operations/import/trial'
import { cancelOperation, queueOperation } from '#operations/queue'

/** Rows that are tried while a person waits for the page; more are tried in the background. */
export const TRIED_AT_ONCE = 500
/** So that the first rows show as they would be saved. */
const FIRST = 25

export const isLarge = ({ rows }: Pick<ImportPlan, 'rows'>) => rows > TRIED_AT_ONCE

/** Has all rows of a large file tried; what was tried with other choices stops. Its id, if there is anything to try. */
export async function startCheck(trx: TransactionClientContract, importId: string, plan: ImportPlan) {
  await stopCheck(trx, plan)
  if (!isLarge(plan)) return undefined
  const checked: CheckPlan = { ...plan, checkId: undefined, importId }
  return (await queueOperation(trx, 'import_check', checked, { total: plan.rows })).id
}

export async function stopCheck(trx: TransactionClientContract, { checkId }: ImportPlan) {
  if (checkId) await cancelOperation(trx, checkId)
}

/** Tries a small file to its end, and the first rows of a large one; `present` knows the values that are to be made. */
export async function tryFirst<T>(plan: ImportPlan, present: (trial: Trial) => T): Promise<T> {
  const trial = await Trial.open(plan)
  try {
    return await withNewValues(plan, async () => {
      await trial.go(isLarge(plan) ? FIRST : TRIED_AT_ONCE)
      return present(trial)
    })
  } finally {
    await trial.close()
  }
}
