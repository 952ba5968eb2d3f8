/**
 * What has to be true of the database before the web server starts: reachable, migrated and, outside
 * production, never empty. One process for all of it, because starting the framework takes a second.
 */
import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'
import { type ApplicationService } from '@adonisjs/core/types'
import { cureFor } from './database_cure.js'

const APP_ROOT = new URL('../../', import.meta.url)

const ignitor = new Ignitor(APP_ROOT, {
  importer: (path) => import(path.startsWith('.') ? new URL(path, APP_ROOT).href : path),
})

try {
  const app = ignitor
    .tap((booting) =>
      booting.booting(async () => {
        await import('#start/env')
      })
    )
    .createApp('console')
  await app.init()
  await app.boot()
  await app.start(() => prepare(app))
  await app.terminate()
} catch (error) {
  console.error(cureFor(error))
  process.exit(1)
}

async function prepare(app: ApplicationService) {
  const { migrate } = await import('#database/migrate')
  await migrate(app)
  if (wantsDemo() && !(await hasTenant(app))) {
    await seedDemo(app)
  }
}

function wantsDemo() {
  return process.env.NODE_ENV !== 'production' && process.env.DEMO !== 'false'
}

async function hasTenant(app: ApplicationService) {
  const db = await app.container.make('lucid.db')
  return Boolean(await db.from('tenants').select('id').first())
}

async function seedDemo(app: ApplicationService) {
  console.log('Seeding the demo …')
  const ace = await app.container.make('ace')
  await ace.boot()
  const command = await ace.exec('demo:seed', [])
  if (command.exitCode) throw command.error ?? new Error('The demo could not be seeded.')
}
