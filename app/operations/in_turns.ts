import { setImmediate as turn } from 'node:timers/promises'

/** Some ten of an import's rows are read in a millisecond. */
const SLICE = 5

/** `items.map(work)`, which every now and then lets in what waits meanwhile: answers of the database, timers, signals. */
export async function mapInTurns<Item, Answer>(items: Item[], work: (item: Item) => Answer): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const [at, item] of items.entries()) {
    if (at % SLICE === 0) await turn()
    answers.push(work(item))
  }
  return answers
}
