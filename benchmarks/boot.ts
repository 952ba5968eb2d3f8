import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

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
  const { migrate } = await import('#database/migrate')
  await app.start(() => migrate(app))
  return app
}
