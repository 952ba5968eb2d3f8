import app from '@adonisjs/core/services/app'
import testUtils from '@adonisjs/core/services/test_utils'
import { type Suite, type Test } from '@japa/runner/core'
import { engine as engineName } from '#config/database'
import { migrate } from '#database/migrate'
import { forgetConfiguration } from '#tenancy/configuration'
import { settled } from '#web/after_answer'
import { limiters } from '#web/attempt_limits'
import { engine } from '#tests/helpers/engines'
import { endProcesses } from '#tests/helpers/processes'

/** The tag of tests whose rows other processes or connections must see, or that sign in: the limiter commits on MySQL. */
export const COMMITS = '@commits'

/** Runner hook: a fresh, migrated database, gone again after the run. */
export async function freshDatabase() {
  await engine.create()
  await migrate(app, { alone: true })
  await makeLimiters()
  return () => engine.drop()
}

/**
 * A limiter that was made inside a transaction keeps to the connection that it found. On SQLite that is the only one: others
 * would wait for it in vain. On MySQL it would be a transaction that has ended.
 */
async function makeLimiters() {
  const rollback = engineName === 'sqlite' ? await transaction() : () => {}
  for (const limiterOf of limiters) limiterOf()
  await rollback()
}

/** Suite hook: no test sees what another one wrote. */
export function isolateTests(suite: Suite) {
  suite.onGroup((group) => group.each.setup(isolate))
  suite.onTest((test) => test.setup(isolate))
}

/** Rolls back whatever the test writes, after its answers too; a test tagged @commits has its rows deleted instead. */
async function isolate(test: Test) {
  const undo = test.options.tags.includes(COMMITS) ? engine.empty : await transaction()
  return async () => {
    await settled()
    await endProcesses()
    await undo()
    forgetConfiguration()
  }
}

async function transaction() {
  return testUtils.db().wrapInGlobalTransaction()
}
