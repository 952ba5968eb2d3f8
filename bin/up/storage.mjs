import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { storageFolder } from './paths.mjs'
import { PlainError } from './plain_error.mjs'

/** Makes the folders that uploads, exports, the key and the SQLite file live in. */
export function makeStorage() {
  makeWritable(storageFolder(), 'STORAGE_PATH')
  if (process.env.SQLITE_PATH) makeWritable(dirname(process.env.SQLITE_PATH), 'SQLITE_PATH')
}

/** Writes for certain: root passes every check of rights, also where nobody can write. */
function makeWritable(folder, variable) {
  try {
    makeFolder(folder)
    writeFileSync(join(folder, '.writable'), '')
    rmSync(join(folder, '.writable'))
  } catch ({ code }) {
    throw new PlainError(
      `Cannot write to ${folder} (${code}): give this user the right to, or point ${variable} elsewhere.`
    )
  }
}

/** Step by step, because mkdir's own `recursive` never returns where a parent refuses children, as in /proc. */
function makeFolder(folder) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o750 })
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
