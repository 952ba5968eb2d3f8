import { engine } from '#config/database'
import type { ApplicationService } from '@adonisjs/core/types'

/**
 * Brings the tables up to date. MySQL's migration lock belongs to one connection: among a pool's, the one that holds it
 * may be closed while another works. It is also one for the whole server: a database that nobody else knows goes `alone`.
 */
export async function migrate(app: ApplicationService, { alone = false } = {}) {
  const { MigrationRunner } = await import('@adonisjs/lucid/migration')
  const db = await app.container.make('lucid.db')
  const connectionName = engine === 'mysql' ? 'migrations' : undefined
  const runner = new MigrationRunner(db, app, { direction: 'up', connectionName, disableLocks: alone })
  await runner.run()
  if (connectionName) await db.manager.close(connectionName)
  if (runner.error) throw runner.error
}
