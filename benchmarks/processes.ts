import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { FOR_WORK } from '../bin/memory.mjs'

const cwd = fileURLToPath(new URL('../', import.meta.url))
const TYPESCRIPT = '--import=./bin/typescript.mjs'

export const PORT = 3990
export const ORIGIN = `http://127.0.0.1:${PORT}`

/** What the product's processes get beside the engine that this run measures. */
const environment = () => ({
  ...process.env,
  ...{ NODE_ENV: 'production', LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: String(PORT), APP_URL: ORIGIN },
})

/** A web server as in production, ready to answer. */
export async function startWeb() {
  const child = start(['bin/web.mjs'])
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error('The web server ended before it was ready')
    if (await isUp()) return child
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The web server was not ready after 30 seconds')
}

/**
 * A worker that goes on. Since it was asked last: how long its event loop stood still at most (milliseconds), and how
 * little its heap and buffers came down to (MB), which is what its own objects need.
 */
export function startWorker() {
  const worker = start(['ace.js', 'worker'], [...FOR_WORK, TYPESCRIPT, '--import=./benchmarks/lag.mjs'])
  let seen: { lag: number; heap: number }[] = []
  worker.on('message', (told: { lag?: number; heap: number }) => told.lag !== undefined && seen.push(told as never))
  const condition = () => {
    const [lags, heaps] = [seen.map(({ lag }) => lag), seen.map(({ heap }) => heap)]
    seen = []
    return { lag: Math.max(0, ...lags), heap: Math.min(...heaps) }
  }
  return { worker, condition }
}

/** A worker that runs what is queued and ends; answers its largest memory in MB. */
export async function drainQueue() {
  const child = start(['ace.js', 'worker', '--drain'], FOR_WORK)
  let most = 0
  const timer = setInterval(() => (most = Math.max(most, memoryOf(child, 'VmHWM'))), 200)
  const code = await new Promise((resolve) => child.once('exit', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`The worker ended with ${code}`)
  return most
}

/** Resident megabytes of a process, or of the largest that it leads (Linux): now, or the most that it ever had (VmHWM). */
export function memoryOf({ pid }: ChildProcess, line: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  const led = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean)
  const sizes = [pid, ...led].map((id) => new RegExp(`${line}:\\s+(\\d+)`).exec(read(`/proc/${id}/status`))?.[1])
  return Math.max(...sizes.map((kilobytes) => Number(kilobytes ?? 0) / 1024))
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

export async function stop(child: ChildProcess) {
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('exit', resolve))
}

function start(args: string[], flags: string[] = []) {
  return spawn(process.execPath, [...flags, ...nodeArguments(), TYPESCRIPT, ...args], {
    cwd,
    env: environment(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

/** `BENCH_NODE_ARGS=--cpu-prof` looks into the product's processes. */
const nodeArguments = () => (process.env.BENCH_NODE_ARGS ?? '').split(' ').filter(Boolean)

const isUp = () =>
  fetch(`${ORIGIN}/login`).then(
    ({ ok }) => ok,
    () => false
  )
