/** Runs the specs named, without the application: `node … tests/mutation/sample/run.ts --files=blind`. */
import { configure, processCLIArgs, run } from '@japa/runner'
import { dot } from '@japa/runner/reporters'

processCLIArgs(process.argv.slice(2))
configure({
  files: ['tests/mutation/sample/*.spec.ts'],
  importer: (file) => import(file.href),
  reporters: { activated: ['dot'], list: [dot()] },
})
await run()
