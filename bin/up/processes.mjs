import { spawn } from 'node:child_process'
import { FOR_PAGES, FOR_WORK } from '../memory.mjs'
import { nodeBinary } from './node.mjs'
import { ROOT } from './paths.mjs'

const LONGEST_PAUSE = 30_000
const GRACE = 10_000
const running = new Set()
let stopping = false

/** Resolves once the web server listens; rejects when it ends before that. */
export function startWeb({ ended }) {
  const web = start(['bin/web.mjs'], FOR_PAGES)
  return new Promise((resolve, reject) => {
    web.on('message', (message) => message?.isAdonisJS && resolve())
    web.on('exit', (code) => {
      reject(new Error('the web server ended before it was ready.'))
      if (!stopping) ended(code)
    })
  })
}

/** Starts the worker and starts it again when it dies, each time after a longer pause. */
export function startWorker(pause = 1000) {
  const began = Date.now()
  start(['ace.js', 'worker'], FOR_WORK).on('exit', (code, signal) => {
    if (stopping) return
    const next = Date.now() - began > LONGEST_PAUSE ? 1000 : Math.min(pause * 2, LONGEST_PAUSE)
    console.error(`The worker ended (${signal ?? code}); it starts again in ${pause / 1000} s.`)
    setTimeout(() => stopping || startWorker(next), pause)
  })
}

/** Asks every process to finish what it does, and ends those that do not within the grace time. */
export async function stopAll() {
  stopping = true
  const ends = [...running].map((child) => new Promise((resolve) => child.once('exit', resolve)))
  for (const child of running) child.kill('SIGTERM')
  const late = setTimeout(() => [...running].forEach((child) => child.kill('SIGKILL')), GRACE)
  await Promise.all(ends)
  clearTimeout(late)
}

function start(args, flags) {
  const child = spawn(nodeBinary(), [...flags, '--import=./bin/up/child.mjs', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  running.add(child)
  child.on('exit', () => running.delete(child))
  return child
}
