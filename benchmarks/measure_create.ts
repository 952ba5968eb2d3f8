import { LARGEST } from './constants.ts'
import { timed } from './measure.ts'
import { ms, type Line } from './table.ts'
import { page, post, tokenOf } from './visitor.ts'

const REQUIRED = { type: 'person', segment: 'retail', status: 'active', channel: 'referral', manager: `owner@${LARGEST}.test` }

/** A form opened once and sent again and again with another name: what one person's save takes. */
export async function measureCreate(list: string): Promise<Line[]> {
  const form = await page(`${list}/new`)
  let made = 0
  const { p50, p95 } = await timed(async () => {
    const fields = { _csrf: tokenOf(form), first_name: 'Ada', last_name: `Bench ${Date.now()} ${made++}`, ...REQUIRED }
    const answer = await post(list, fields)
    if (answer.status !== 303) throw new Error(`Creating a customer answered ${answer.status}`)
  })
  return [{ work: 'create a customer by the form', measured: `${ms(p50)}  p95 ${ms(p95)}`, budget: '≥ 250 / s', holds: 1000 / p50 >= 250 }]
}
