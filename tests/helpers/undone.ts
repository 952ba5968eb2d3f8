import db from '@adonisjs/lucid/services/db'
import { forgetConfiguration } from '#tenancy/configuration'
import { system } from '#tenancy/current'
import { forgetDigest } from '#tests/helpers/digest'

/**
 * What `work` did to the database is undone after it. On MySQL a limiter commits, and what came before it stays:
 * `kept` is told.
 */
export async function undone<T>(work: () => Promise<T>, kept: () => unknown = () => {}): Promise<T> {
  await say('savepoint undone')
  const before = await versions()
  try {
    return await work()
  } finally {
    if ((await versions()) !== before) forgetConfiguration()
    const gone = await isGone(say('rollback to savepoint undone'))
    forgetDigest()
    if (gone) await kept()
  }
}

/** Of the configurations: what is kept in memory of one that is undone is wrong. */
async function versions(): Promise<string> {
  const rows = await db.from('tenants').select('config_version').orderBy('id')
  return rows.map((row) => row.config_version).join()
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
