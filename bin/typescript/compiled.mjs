import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, parse, relative } from 'node:path'
import { fromRoot } from '../up/paths.mjs'

const FOLDER = fromRoot('tmp', 'compiled')
const require = createRequire(import.meta.url)

/** What tsconfig.json says, in the compiler's own terms (https://swc.rs/docs/configuration/swcrc). */
const OPTIONS = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'esnext',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    experimental: { keepImportAttributes: true },
  },
}
const SETTINGS = JSON.stringify([OPTIONS, require('@swc/core/package.json').version])

/** The JavaScript of a TypeScript file: what was kept of it, or else compiled now and kept. */
export function compiled(file) {
  const source = readFileSync(file, 'utf8')
  const mark = `\n// ${createHash('sha256').update(SETTINGS).update(source).digest('hex')}\n`
  const copy = join(FOLDER, `${relative(parse(file).root, file)}.js`)
  const kept = contentOf(copy)
  if (kept?.endsWith(mark)) return kept
  const code = compile(source, file)
  keep(copy, code + mark)
  return code
}

/** The JavaScript of TypeScript that need not be what is on the disk. */
export function compile(source, file) {
  return require('@swc/core').transformSync(source, { ...OPTIONS, filename: file }).code
}

function contentOf(copy) {
  try {
    return readFileSync(copy, 'utf8')
  } catch {
    return undefined
  }
}

/** Whole or not at all: several processes start at once. A folder that nobody may write to only makes starts slower. */
function keep(copy, content) {
  const unfinished = `${copy}.${process.pid}`
  try {
    mkdirSync(dirname(copy), { recursive: true })
    writeFileSync(unfinished, content)
    renameSync(unfinished, copy)
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) throw error
    rmSync(unfinished, { force: true })
  }
}
