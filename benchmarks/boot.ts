import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'
import type { ApplicationService } from '@adonisjs/core/types'

const root = new URL('../', import.meta.url)
const importer = (path: string) => import(path.startsWith('.') ? new URL(path, root).href : path)

/** The application without a server, its database migrated. */
export async function boot() {
  const ignitor = new Ignitor(root, { importer }).tap((app) => {
    app.booting(async () => void (await import('#start/env')))
  })
  const app = ignitor.createApp('console')
  await app.init()
  await app.boot()
  await app.start(() => migrate(app))
  return app
}

async function migrate(app: ApplicationService) {
  const { MigrationRunner } = await import('@adonisjs/lucid/migration')
  const runner = new MigrationRunner(await app.container.make('lucid.db'), app, { direction: 'up' })
  await runner.run()
  if (runner.error) throw runner.error
}
