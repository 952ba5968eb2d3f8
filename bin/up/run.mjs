import { spawnSync } from 'node:child_process'
import { nodeBinary } from './node.mjs'
import { ROOT } from './paths.mjs'
import { PlainError } from './plain_error.mjs'

export const TYPESCRIPT = '--import=./bin/typescript.mjs'

/** Runs one script to its end. When it fails, a person gets to read one line of what it said. */
export function runNode(args) {
  const { status, stderr } = spawnSync(nodeBinary(), args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { ...process.env, LOG_LEVEL: 'silent' },
  })
  if (status !== 0) throw new PlainError(tellingLine(stderr) ?? `${args.at(-1)} failed.`)
}

/** A script that caught its error ends with its message; one that did not ends with a stack and Node's version. */
function tellingLine(text) {
  const lines = text.trim().split('\n')
  return lines.find((line) => /^\w*Error: /.test(line)) ?? lines.at(-1)
}
