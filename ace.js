/** `node ace <command>`: the entry point of the command line. */
import './bin/typescript.mjs'

await import('./bin/console.js')
