/**
 * The web server on several cores: as many processes of it as WEB_PROCESSES says share one address. One that dies is
 * replaced while the others answer. With one process, this is it.
 */
import cluster from 'node:cluster'
import { availableParallelism } from 'node:os'
import { FOR_PAGES } from './memory.mjs'

const LONGEST_PAUSE = 30_000
const MOST_UNASKED = 4
const count = processesWanted()
let ready = false
let stopping = false
let pause = 1000

if (cluster.isPrimary && count > 1) lead()
else await serve()

/** In production every core of a usual machine, otherwise one. */
function processesWanted() {
  const asked = Number(process.env.WEB_PROCESSES)
  if (Number.isInteger(asked) && asked > 0) return asked
  return process.env.NODE_ENV === 'production' ? Math.min(availableParallelism(), MOST_UNASKED) : 1
}

async function serve() {
  if (cluster.isWorker) followPrimary()
  await import('./typescript.mjs')
  await import('./server.ts')
}

/** The primary alone decides when to stop (see up/child.mjs). Its channel keeps no closed server alive, nor is one begun. */
function followPrimary() {
  let serving = false
  cluster.worker.once('listening', () => (serving = true))
  process.on('SIGINT', () => {})
  process.once('SIGTERM', () => (serving ? process.channel?.unref() : process.exit()))
}

/** Each process takes its connections itself: one that the primary had handed to a dying process would wait for ever. */
function lead() {
  cluster.schedulingPolicy = cluster.SCHED_NONE
  const own = process.execArgv.filter((argument) => !argument.includes('child.mjs'))
  cluster.setupPrimary({ execArgv: [...FOR_PAGES, ...own] })
  const listening = new Set()
  cluster.on('listening', ({ id }) => {
    listening.add(id)
    if (!ready && listening.size === count) announce()
  })
  cluster.on('exit', replace)
  process.on('SIGTERM', stop)
  for (let started = 0; started < count; started++) cluster.fork()
}

/** Says to `npm start` what a single server does. */
function announce() {
  ready = true
  process.send?.({ isAdonisJS: true, environment: 'web' })
}

function replace(_worker, code, signal) {
  if (stopping) return leaveWhenAlone()
  if (!ready) return stop(code || 1)
  console.error(`A web process ended (${signal ?? code}); another one starts in ${pause / 1000} s.`)
  setTimeout(() => stopping || cluster.fork(), pause)
  pause = Math.min(pause * 2, LONGEST_PAUSE)
  setTimeout(() => (pause = 1000), LONGEST_PAUSE).unref()
}

function stop(code) {
  if (!stopping) process.exitCode = typeof code === 'number' ? code : 0
  stopping = true
  for (const worker of Object.values(cluster.workers)) worker.process.kill('SIGTERM')
  leaveWhenAlone()
}

function leaveWhenAlone() {
  if (Object.keys(cluster.workers).length === 0) process.exit()
}
