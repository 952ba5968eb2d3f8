import { type ChildProcess } from 'node:child_process'
import { startProcess } from '#tests/helpers/processes'

/** A worker in a process of its own, on this run's database: something that can really be killed. */
export class WorkerProcess {
  readonly #child: ChildProcess
  readonly ended: Promise<number | null>

  constructor({ lease = 2, env = {} as NodeJS.ProcessEnv } = {}) {
    const args = ['ace.js', 'worker', '--drain', `--lease=${lease}`]
    this.#child = startProcess(args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    this.ended = new Promise((resolve) => this.#child.on('exit', resolve))
  }

  signal(name: NodeJS.Signals) {
    this.#child.kill(name)
  }
}
