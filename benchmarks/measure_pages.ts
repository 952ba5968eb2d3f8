import type { Bare } from './bare.ts'
import { load, timed } from './measure.ts'
import type { Page } from './pages.ts'
import { ms, times, type Line } from './table.ts'
import { page } from './visitor.ts'

const FRAGMENT = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

/** One page after the other, each beside the bare driver's query in the same minute. */
export async function measurePages(pages: Page[], bare: Bare): Promise<Line[]> {
  const lines: Line[] = []
  const asked = new RegExp(process.env.BENCH_ONLY ?? '', 'i')
  for (const one of pages.filter(({ work }) => asked.test(work))) {
    console.error(`measuring: ${one.work}`)
    lines.push(await measurePage(one, bare).catch((error: Error) => failed(one, error)))
    if (one.perSecond) lines.push(await measureLoad(one))
  }
  return lines
}

function failed({ work, budget }: Page, { message }: Error): Line {
  return { work, measured: message.split(':')[0].slice(-20), budget: `≤ ${budget} ms`, holds: false }
}

async function measurePage({ work, path, budget, bare: query, fragment }: Page, bare: Bare): Promise<Line> {
  const ours = await timed(() => page(path, fragment ? FRAGMENT : {}))
  const driver = query && (await timed(() => bare.all(query.sql, query.bindings)))
  return {
    work,
    measured: `${ms(ours.p50)}  p95 ${ms(ours.p95)}`,
    beside: driver && `${ms(driver.p50)}  ${times(ours.p50 / driver.p50)}`,
    budget: `≤ ${budget} ms`,
    holds: ours.p50 <= budget,
  }
}

async function measureLoad({ work, path, perSecond, fragment }: Page): Promise<Line> {
  const { perSecond: answered, p97 } = await load(path, fragment ? FRAGMENT : {})
  return {
    work: `${work}, 16 connections`,
    measured: `${Math.round(answered)} / s  p97.5 ${p97} ms`,
    budget: `≥ ${perSecond} / s`,
    holds: answered >= perSecond!,
  }
}
