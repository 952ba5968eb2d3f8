import { handOver } from '#actions/users/hand_over'
import { defineOperation } from '#operations/operation'

interface Plan {
  /** Ids of users. */
  from: string
  to: string
}

/** The customers of somebody who left, and what they still had to do, go to a successor. Each step looks for what is left, so it needs no checkpoint. */
export const handOverOperation = defineOperation<Plan, object, { changed: number }>({
  kind: 'hand_over',
  permission: 'settings.users',
  icon: 'users',
  start: { checkpoint: {}, result: { changed: 0 } },
  async step(run) {
    let changed = 0
    await run.commit(async (trx) => {
      changed = await handOver(trx, run.plan.from, run.plan.to, run.id)
      return { result: { changed: run.result.changed + changed }, done: run.done + changed }
    })
    return changed === 0 ? 'done' : 'more'
  },
})
