import { existsSync, readFileSync } from 'node:fs'
import { fromRoot } from './paths.mjs'

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/

/**
 * Puts .env into the environment without touching what is set already. By hand, because
 * process.loadEnvFile is missing from the first releases of Node 20.
 */
export function readEnvFile() {
  if (!existsSync(fromRoot('.env'))) return
  for (const line of readFileSync(fromRoot('.env'), 'utf8').split(/\r?\n/)) {
    const [, name, value] = ASSIGNMENT.exec(line) ?? []
    if (name) process.env[name] ??= withoutQuotes(value)
  }
}

function withoutQuotes(value) {
  const [, , quoted] = /^(["'])(.*)\1$/.exec(value) ?? []
  return quoted ?? value.replace(/\s+#.*$/, '')
}
