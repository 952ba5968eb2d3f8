import { LARGEST } from './constants.ts'
import { timed } from './measure.ts'
import { ms, type Line } from './table.ts'
import { page, post, tokenOf } from './visitor.ts'

const REQUIRED = {
  type: 'person',
  segment: 'retail',
  status: 'active',
  channel: 'referral',
  manager: `owner@${LARGEST}.test`,
}

const SECONDS = 4
const CONNECTIONS = 16

/** A form opened once and sent again and again: one person's save, and as many as 16 connections get done. */
export async function measureCreate(list: string): Promise<Line[]> {
  const token = tokenOf(await page(`${list}/new`))
  let made = 0
  const create = async () => {
    const fields = { _csrf: token, first_name: 'Ada', last_name: `Bench ${Date.now()} ${made++}`, ...REQUIRED }
    const { status } = await post(list, fields)
    if (status !== 303) throw new Error(`Creating a customer answered ${status}`)
  }
  const { p50, p95 } = await timed(create)
  const perSecond = await manyAtOnce(create)
  const line = { work: 'create a customer by the form', measured: `${ms(p50)}  p95 ${ms(p95)}`, budget: '' }
  return [
    line,
    {
      work: 'create, 16 connections',
      measured: `${Math.round(perSecond)} / s`,
      budget: '≥ 250 / s',
      holds: perSecond >= 250,
    },
  ]
}

async function manyAtOnce(work: () => Promise<void>) {
  const end = Date.now() + SECONDS * 1_000
  let done = 0
  const loop = async () => {
    for (; Date.now() < end; done++) await work()
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, loop))
  return done / SECONDS
}
