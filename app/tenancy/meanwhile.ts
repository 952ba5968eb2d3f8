import { setImmediate as turn } from 'node:timers/promises'

/** What `work` answers, done while the database is at a statement that is on its way. */
export async function meanwhile<Answer>(sent: Promise<unknown>, work: () => Answer): Promise<Answer> {
  sent.catch(() => {}) // Said below; work may fail before that.
  await turn()
  const answer = work()
  await sent
  return answer
}
