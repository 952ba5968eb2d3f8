import { setTimeout as wait } from 'node:timers/promises'
import { duration, spread, type Times } from './measure.ts'
import { page } from './visitor.ts'

/** Milliseconds that somebody looks at a page: it is their waiting that counts, not how much a server can take. */
const LOOK = 25

/** What `work` answers, and how long a person waited for each of these pages, opened in turn, meanwhile. */
export async function whileBrowsing<T>(paths: string[], work: () => Promise<T>): Promise<{ answer: T; pages: Times }> {
  let over = false
  const times: number[] = []
  const browsing = (async () => {
    for (let at = 0; !over; at++) {
      times.push(await duration(() => page(paths[at % paths.length])))
      await wait(LOOK)
    }
  })()
  const answer = await work().finally(() => (over = true))
  await browsing
  return { answer, pages: spread(times) }
}
