import autocannon from 'autocannon'
import { ORIGIN } from './processes.ts'
import { cookies } from './visitor.ts'

export interface Times {
  p50: number
  p95: number
}

const ROUNDS = 60
const SLOW = 300

/** Milliseconds of one call after the other, the first ones left out; slow ones are asked for less often. */
export async function timed(work: () => Promise<unknown>): Promise<Times> {
  const first = Math.min(await duration(work), await duration(work))
  const rounds = first > SLOW ? 3 : ROUNDS
  for (let warm = 0; warm < rounds / 4; warm++) await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await duration(work))
  return spread(times)
}

export function spread(times: number[]): Times {
  const sorted = times.toSorted((a, b) => a - b)
  return { p50: sorted[Math.floor(sorted.length * 0.5)], p95: sorted[Math.floor(sorted.length * 0.95)] }
}

export async function duration(work: () => Promise<unknown>) {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Answers a second with 16 connections that ask without a pause. */
export async function load(path: string, headers: Record<string, string> = {}, seconds = 6) {
  const options = { url: ORIGIN + path, connections: 16, headers: { ...headers, cookie: cookies() } }
  await autocannon({ ...options, duration: 2 })
  const result = await autocannon({ ...options, duration: seconds })
  if (result.non2xx || result.errors)
    throw new Error(`${path}: ${result.non2xx} answers were no success, ${result.errors} failed`)
  return { perSecond: result.requests.average, p97: result.latency.p97_5 }
}
