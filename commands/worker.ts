import { getPriority, setPriority } from 'node:os'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** Somebody waits for a page: where both want the processor, a web process of the same machine gets three parts of four (nice 5). */
const BEHIND_PAGES = 5

export default class WorkerCommand extends BaseCommand {
  static commandName = 'worker'
  static description = 'Run queued operations: imports, exports and other long work'
  static options: CommandOptions = { startApp: true }

  @flags.boolean({ description: 'Stop when nothing is queued any more' })
  declare drain: boolean

  @flags.number({
    description: 'Seconds after which another worker may take over from a silent one',
    default: 60,
  })
  declare lease: number

  @flags.number({ description: 'Operations at the same time', default: 4 })
  declare slots: number

  async run() {
    setPriority(Math.max(getPriority(), BEHIND_PAGES))
    const { Worker } = await import('#operations/worker')
    const worker = new Worker({ lease: this.lease * 1_000, slots: this.slots })
    const { keepTidy } = await import('#operations/tidy')
    const { keepAnchored } = await import('#operations/anchor_histories')
    const { keepScheduled } = await import('#reports/schedules/keep_scheduled')
    const stops = this.drain ? [] : [keepTidy(), keepAnchored(), keepScheduled()]
    const work = this.drain ? worker.drain() : worker.work()
    this.app.terminating(async () => {
      for (const stop of stops) stop()
      worker.stop()
      await work
    })
    process.once('SIGINT', () => this.app.terminate())
    await work
  }
}
