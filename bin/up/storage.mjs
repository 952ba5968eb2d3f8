import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { storageFolder } from './paths.mjs'
import { PlainError } from './plain_error.mjs'

export function makeStorage() {
  const folder = storageFolder()
  try {
    mkdirSync(folder, { recursive: true, mode: 0o750 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new PlainError(
      `Cannot write to ${folder}: give this user the right to, or set STORAGE_PATH to a folder of its own.`
    )
  }
}

/** Outside production a key is made once and kept, so that sessions survive a restart. */
export function provideAppKey() {
  if (process.env.APP_KEY) return
  if (process.env.NODE_ENV === 'production') {
    throw new PlainError(
      'APP_KEY is not set: make one with `node ace generate:key --show` and keep it with your secrets.'
    )
  }
  const file = join(storageFolder(), 'app.key')
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  process.env.APP_KEY = readFileSync(file, 'utf8').trim()
}
