import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'

/**
 * MySQL may be set up to lose the last second of commits in a crash: that is the operator's choice, which should be known
 * (dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html#sysvar_innodb_flush_log_at_trx_commit).
 */
export async function checkDurability() {
  const [[setting]] = await db.rawQuery("show global variables like 'innodb_flush_log_at_trx_commit'")
  if (setting?.Value === '1') return
  logger.warn(
    { innodb_flush_log_at_trx_commit: setting?.Value },
    'the database server may lose the last commits in a crash: set innodb_flush_log_at_trx_commit = 1'
  )
}
