import db from '@adonisjs/lucid/services/db'
import { forgetConfiguration } from '#tenancy/configuration'
import { system } from '#tenancy/current'

/**
 * What `work` did to the database is undone after it. On MySQL a limiter commits, and what came before it stays:
 * `kept` is told.
 */
export async function undone<T>(work: () => Promise<T>, kept: () => unknown = () => {}): Promise<T> {
  await say('savepoint undone')
  try {
    return await work()
  } finally {
    if (await isGone(say('rollback to savepoint undone'))) await kept()
    forgetConfiguration()
  }
}

const say = (sql: string) =>
  system('tests undo a request', async () => {
    await db.rawQuery(sql)
  })

function isGone(rollback: Promise<void>): Promise<boolean> {
  return rollback.then(
    () => false,
    (error) => {
      if (error.code !== 'ER_SP_DOES_NOT_EXIST') throw error
      return true
    }
  )
}
