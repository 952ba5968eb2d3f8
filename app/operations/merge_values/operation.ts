import { mergeStep } from '#actions/settings/dictionaries/merge_values'
import DictionaryValue from '#models/dictionary_value'
import { OperationFailure } from '#operations/errors'
import { defineOperation } from '#operations/operation'
import { isDuplicate } from '#tenancy/transaction'

interface Plan {
  from: string
  into: string
  /** What the two were called when it began. */
  name?: string
  target?: string
}

/** Merging a dictionary's value that very many customers carry. Each step looks for carriers anew, so it needs no checkpoint. */
export const mergeValuesOperation = defineOperation<Plan, object, { changed: number }>({
  kind: 'merge_values',
  permission: 'settings.dictionaries',
  icon: 'arrow-merge',
  start: { checkpoint: {}, result: { changed: 0 } },
  about: ({ name, target }) => ({ name: name && `${name} → ${target}` }),
  async step(run) {
    let changed = 0
    const [from, into] = await Promise.all([run.plan.from, run.plan.into].map((id) => DictionaryValue.findOrFail(id)))
    try {
      await run.commit(async (trx) => {
        changed = await mergeStep(trx, from, into, run.id)
        return { result: { changed: run.result.changed + changed }, done: run.done + changed }
      })
    } catch (error) {
      throw isDuplicate(error) ? new OperationFailure('merge_clash') : error
    }
    return changed === 0 ? 'done' : 'more'
  },
})
