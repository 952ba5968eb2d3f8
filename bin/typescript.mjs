/**
 * Lets Node run the project's TypeScript: `node --import=./bin/typescript.mjs bin/server.ts`. A file is compiled when it
 * is new or has changed and kept under tmp/compiled, so a process that finds everything there never loads the compiler.
 * The hooks run in the process's own thread: @poppinss/ts-exec needs a second one, and 60 MB more in each process.
 *
 * https://nodejs.org/docs/latest-v24.x/api/module.html#moduleregisterhooksoptions
 */
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compiled } from './typescript/compiled.mjs'

process.setSourceMapsEnabled(true)
registerHooks({ resolve, load })

/** TypeScript imports `./a.js` and means `./a.ts` where no such JavaScript exists. */
function resolve(specifier, context, nextResolve) {
  try {
    return nextResolve(specifier, context)
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.url?.endsWith('.js')) throw error
    return nextResolve(error.url.replace(/\.js$/, '.ts'), context)
  }
}

function load(url, context, nextLoad) {
  if (!url.endsWith('.ts') || !url.startsWith('file:')) return nextLoad(url, context)
  return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true }
}
