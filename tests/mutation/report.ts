import { readFileSync } from 'node:fs'
import type { Mutant } from '#tests/mutation/mutant'
import type { Outcome } from '#tests/mutation/passes'

/** Mutants that change nothing anybody could see, each with the reason, by their ids. */
type Equivalents = { [id: string]: string }

const equivalents = (): Equivalents =>
  JSON.parse(readFileSync(new URL('equivalent.json', import.meta.url), 'utf8')) as Equivalents

/** Who survived, in words, and whether the run proves that every mutant is killed. */
export function report(mutants: Mutant[], { killed, broken }: Outcome, startedAt: number) {
  const lines: string[] = []
  const print = (...more: string[]) => lines.push(...more)
  const known = equivalents()
  const alive = mutants.filter(({ id }) => !killed.has(id))
  const survived = alive.filter(({ id }) => !known[id])
  const wrong = mutants.filter(({ id }) => known[id] && killed.has(id))
  for (const { file, line, before, code } of survived) print(`\n${file}:${line}`, ...diff(before, code))
  for (const { id } of wrong) print(`\nIs said to change nothing, but a test sees it: ${id}`)
  for (const what of broken) print(`\nBroken without a mutant: ${what}`)
  const minutes = Math.round((Date.now() - startedAt) / 6000) / 10
  print('', `${mutants.length} mutants, ${killed.size} killed, ${survived.length} survived in ${minutes} minutes`)
  print(`${alive.length - survived.length} more change nothing (tests/mutation/equivalent.json says why)`)
  const proven = mutants.length > 0 && !survived.length && !wrong.length && !broken.length
  return { proven, lines }
}

const diff = (before: string, after: string) => [...marked('-', before), ...marked('+', after)]
const marked = (sign: string, text: string) => text.split('\n').map((line) => `  ${sign} ${line.trim()}`)
