import { Test, TestContext } from '@japa/runner/core'

/** Tests of every data set. */
export type AnyTest = Test<any>
type Handler = Parameters<AnyTest['setup']>[0]

const hooks = new WeakMap<object, { setup: Handler[]; teardown: Handler[] }>()
const silent = { emit: () => {} } as never
const all = { allows: () => true, isPinned: () => false, pinTest: () => {} } as never

/** Japa keeps a test's hooks to itself and runs it once: what is registered is noted, so that a copy can run again. */
export function noteHooks() {
  for (const name of ['setup', 'teardown'] as const) {
    const register = Test.prototype[name]
    Test.prototype[name] = function (this: AnyTest, handler: Handler) {
      const known = hooks.get(this) ?? { setup: [], teardown: [] }
      known[name].push(handler)
      hooks.set(this, known)
      return register.call(this, handler)
    } as typeof register
  }
}

/** Runs a test once more, unseen by reporters; answers whether it failed. */
export async function failsAgain(test: AnyTest, exec: (copy: AnyTest) => Promise<void>): Promise<boolean> {
  const Kind = test.constructor as typeof Test
  const copy = new Kind(test.title, (one: AnyTest) => new TestContext(one), silent, all, test.parent)
  copy.options = { ...test.options }
  if (test.dataset) copy.with(test.dataset as [])
  const { setup, teardown } = hooks.get(test) ?? { setup: [], teardown: [] }
  for (const handler of setup) copy.setup(handler)
  for (const handler of teardown) copy.teardown(handler)
  await exec(copy)
  return copy.failed
}
