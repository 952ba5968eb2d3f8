import { spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '#tests/helpers/free_port'
import { startProcess } from '#tests/helpers/processes'
import { Visitor } from '#tests/helpers/visitor'

const PATIENCE = 60_000

/** The web server in a process of its own, as in production, on this run's database. */
export class WebProcess {
  readonly #child: ChildProcess
  readonly address: string
  /** What it wrote to its log so far. */
  log = ''

  constructor(port: number, environment: NodeJS.ProcessEnv) {
    this.address = `http://127.0.0.1:${port}`
    const mine = { NODE_ENV: 'production', SESSION_DRIVER: 'database', WEB_PROCESSES: '1' }
    const place = { PORT: String(port), APP_URL: this.address }
    const env = { ...process.env, ...mine, ...place, ...environment }
    this.#child = startProcess(['bin/web.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
    this.#child.stdout!.on('data', (text: Buffer) => (this.log += text))
  }

  get running() {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Ids of the processes that share the address, when there are several. */
  get shares(): number[] {
    const { stdout } = spawnSync('pgrep', ['-P', String(this.#child.pid)], { encoding: 'utf8' })
    return stdout.split('\n').filter(Boolean).map(Number)
  }

  /** It says so itself, once every one of its processes listens. */
  async ready() {
    await once(this.#child, 'message', { signal: AbortSignal.timeout(PATIENCE) })
  }

  /** Without warning, in the middle of whatever it does. */
  async kill() {
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await ended
  }

  async stop() {
    if (!this.running) return
    const ended = new Promise((resolve) => this.#child.on('exit', resolve))
    this.#child.kill('SIGTERM')
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(timer)
  }
}

/** One that listens on a port of its own. */
export async function startWeb(environment: NodeJS.ProcessEnv) {
  const web = new WebProcess(await freePort(), environment)
  await web.ready()
  return web
}

/** The owner of acme, signed in there. */
export async function ownerAt(web: WebProcess): Promise<Visitor> {
  const visitor = new Visitor()
  await visitor.get(`${web.address}/login`)
  await visitor.post(`${web.address}/login`, { email: 'owner@acme.test', password: 'clientele-demo' })
  await visitor.get(`${web.address}/acme/profile`)
  return visitor
}
