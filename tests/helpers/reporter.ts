import { BaseReporter } from '@japa/runner/core'
import {
  type NamedReporterContract,
  type SuiteStartNode,
  type TestEndNode,
  type TestStartNode,
} from '@japa/runner/types'
import { writeSummary } from '#tests/helpers/summary'

const WIDTH = 100

/** One sign a test, then every failure in full. */
class CompactReporter extends BaseReporter {
  #printed = 0
  #passedTitles: string[] = []
  #running = ''

  /** bin/testing/silence.mjs asks, before it ends a run that hangs. */
  protected async start() {
    process.once('SIGUSR2', () => process.stdout.write(`\nThe last test that began: ${this.#running}\n`))
  }

  protected onSuiteStart({ name }: SuiteStartNode) {
    process.stdout.write(`\n${this.#printed ? '\n' : ''}${name}\n`)
    this.#printed = 0
  }

  protected onTestStart({ title }: TestStartNode) {
    this.#running = title.expanded
  }

  protected onTestEnd(test: TestEndNode) {
    process.stdout.write(signOf(test) + (++this.#printed % WIDTH === 0 ? '\n' : ''))
    if (!test.hasError && !test.isSkipped && !test.isTodo) {
      this.#passedTitles.push(test.title.expanded)
    }
  }

  protected async end() {
    const summary = this.runner!.getSummary()
    process.stdout.write('\n')
    await this.printSummary(summary)
    writeSummary(summary, this.#passedTitles)
  }
}

function signOf(test: TestEndNode) {
  if (test.hasError) return 'F'
  return test.isSkipped || test.isTodo ? '-' : '.'
}

export const compact: NamedReporterContract = {
  name: 'compact',
  handler: (runner, emitter) => new CompactReporter().boot(runner, emitter),
}
