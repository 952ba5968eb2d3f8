import { Test } from '@japa/runner/core'
import { failsAgain, noteHooks, type AnyTest } from '#tests/mutation/copies'
import type { Switches } from '#tests/mutation/switches'

/** Where verdicts go: one line of JSON each, as they come. */
export type Verdict =
  | { kind: 'killed'; id: string; by: string }
  | { kind: 'tried'; id: string }
  /** The test fails without any mutant: before, or after one. Such a run proves nothing. */
  | { kind: 'broken'; by: string; id?: string }
  | { kind: 'failed'; by: string }

interface Court {
  switches: Switches
  /** Mutants still alive. */
  alive: Set<string>
  /** Tests of one file tried on one mutant at most. */
  most: number
  say(verdict: Verdict): void
}

/** Tests that compare a committed list with the code: a mutant that only such a test sees could be regenerated away. */
const LISTS = /is open to whom security\/routes\.md says|is what security\/matrix\.md says|equals the committed/

/**
 * After each test that passes, the same test is run again with each living mutant that it came by: the first failure
 * kills the mutant. Then the test must pass again without it, or what failed was not the mutant's doing.
 */
export function judgeEachTest({ switches, alive, most, say }: Court) {
  noteHooks()
  const tried = new Map<string, number>()
  const mayTry = (test: AnyTest, id: string) => {
    const key = `${test.options.meta.fileName} ${id}`
    tried.set(key, (tried.get(key) ?? 0) + 1)
    return alive.has(id) && tried.get(key)! <= most
  }
  replaceExec(async (test, exec) => {
    if (!alive.size || LISTS.test(test.title)) return exec(test.skip(true, 'no mutant'))
    const reached = await switches.reachedBy(() => exec(test))
    if (test.failed) return say({ kind: 'broken', by: test.title })
    for (const id of reached) {
      if (!mayTry(test, id)) continue
      say({ kind: 'tried', id })
      if (!(await switches.with([id], () => failsAgain(test, exec)))) continue
      if (await failsAgain(test, exec)) return say({ kind: 'broken', by: test.title, id })
      alive.delete(id)
      say({ kind: 'killed', id, by: test.title })
    }
  })
}

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
