import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromRoot } from './paths.mjs'
import { runNode } from './run.mjs'

const OUTPUT = fromRoot('public', 'assets')
const STAMP = join(OUTPUT, '.built_from')
const BUILD_FILES = ['build_assets.mjs', 'purge_css.mjs', 'icon_sprite.mjs'].map((name) => fromRoot('bin', name))
/** Code counts too: the style sheet keeps only the classes that templates and code name. */
const FOLDERS = ['resources', 'plugins', 'app', 'config', 'start'].map((name) => fromRoot(name))

/** Builds scripts and styles when a source has changed since the last build. */
export function buildAssets() {
  const hash = sourcesHash()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return
  console.log('Building assets …')
  runNode([BUILD_FILES[0]])
  writeFileSync(STAMP, hash)
}

function sourcesHash() {
  const hash = createHash('sha256')
  for (const file of [fromRoot('package-lock.json'), ...BUILD_FILES, ...FOLDERS.flatMap(filesUnder)]) {
    hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}
