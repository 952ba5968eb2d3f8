import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import app from '@adonisjs/core/services/app'

const PATIENCE = 60_000

/** The web server in a process of its own, as in production, on this run's database. */
export class WebProcess {
  readonly #child: ChildProcess
  readonly address: string
  /** What it wrote to its log so far. */
  log = ''

  constructor(port: number, environment: NodeJS.ProcessEnv) {
    this.address = `http://127.0.0.1:${port}`
    const mine = { NODE_ENV: 'production', SESSION_DRIVER: 'database', PORT: String(port), APP_URL: this.address }
    const env = { ...process.env, ...mine, ...environment }
    this.#child = spawn(process.execPath, ['--import=./bin/typescript.mjs', 'bin/server.ts'], {
      cwd: app.makePath(),
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#child.stdout!.on('data', (text: Buffer) => (this.log += text))
  }

  get running() {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  async ready() {
    for (const start = Date.now(); Date.now() - start < PATIENCE; await wait(100)) {
      if ((await fetch(`${this.address}/health/live`).catch(() => null))?.ok) return
    }
    throw new Error('The web server did not start')
  }

  async stop() {
    const ended = new Promise((resolve) => this.#child.on('exit', resolve))
    this.#child.kill('SIGTERM')
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(timer)
  }
}
