import { relative } from 'node:path'
import { Test } from '@japa/runner/core'
import { failsAgain, noteHooks, type AnyTest } from '#tests/mutation/copies'
import type { Tries } from '#tests/mutation/likely'
import type { Switches } from '#tests/mutation/switches'

/** Where verdicts go: one line of JSON each, as they come. */
export type Verdict =
  | { kind: 'killed'; id: string; by: string }
  /** The test fails without any mutant: before, or after one. Such a run proves nothing. */
  | { kind: 'broken'; by: string; id?: string }
  | { kind: 'failed'; by: string }
  | { kind: 'way'; by: string; file: string; reached: string[] }

interface Court {
  switches: Switches
  /** Mutants still alive. */
  alive: Set<string>
  /** What is tried on which test; everything on every test without it. */
  tries?: Tries
  say(verdict: Verdict): void
}

/** Tests that compare a committed list with the code: a mutant that only such a test sees could be regenerated away. */
const LISTS = /is open to whom security\/routes\.md says|is what security\/matrix\.md says|equals the committed/

/**
 * After each test that passes, the same test is run again with each living mutant that it came by: the first failure
 * kills the mutant. Then the test must pass again without it, or what failed was not the mutant's doing.
 */
export function judgeEachTest({ switches, alive, tries, say }: Court) {
  noteHooks()
  replaceExec(async (test, exec) => {
    const asked = tries ? (tries[nameOf(test)] ?? []).filter((id) => alive.has(id)) : [...alive]
    if (!asked.length || LISTS.test(test.title)) return exec(test.skip(true, 'no mutant'))
    const reached = await switches.reachedBy(() => exec(test))
    if (test.failed) return say({ kind: 'broken', by: test.title })
    for (const id of asked) {
      if (!reached.has(id) || !(await switches.with([id], () => failsAgain(test, exec)))) continue
      if (await failsAgain(test, exec)) return say({ kind: 'broken', by: test.title, id })
      alive.delete(id)
      say({ kind: 'killed', id, by: test.title })
    }
  })
}

/** Says which mutants each test comes by. */
export function tellWays({ switches, say }: Pick<Court, 'switches' | 'say'>) {
  replaceExec(async (test, exec) => {
    const reached = await switches.reachedBy(() => exec(test))
    if (test.failed) say({ kind: 'broken', by: test.title })
    else if (reached.size) say({ kind: 'way', by: nameOf(test), file: fileOf(test), reached: [...reached] })
  })
}

const fileOf = (test: AnyTest) => relative(process.cwd(), test.options.meta.fileName)
const nameOf = (test: AnyTest) => `${fileOf(test)} ${test.title}`

/** For mutants that are on from the start: says which tests fail. */
export function reportFailures(say: (verdict: Verdict) => void) {
  replaceExec(async (test, exec) => {
    await exec(LISTS.test(test.title) ? test.skip(true, 'a list') : test)
    if (test.failed) say({ kind: 'failed', by: test.title })
  })
}

export type Exec = (test: AnyTest) => Promise<void>

function replaceExec(work: (test: AnyTest, exec: Exec) => Promise<unknown>) {
  const original = Test.prototype.exec
  Test.prototype.exec = async function () {
    await work(this, (test) => original.call(test as never))
  }
}
