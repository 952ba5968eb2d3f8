import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fromRoot, ROOT } from './paths.mjs'
import { PlainError } from './plain_error.mjs'

/** No package needs an install script; dev packages come along because the assets are built here. */
const NPM_CI = 'npm ci --ignore-scripts --no-audit --no-fund --include=dev --include=optional'

/** Installs the packages when one is missing or of another version than the lockfile's. */
export function installPackages() {
  if (installed()) return
  console.log('Installing packages (once, a minute or two) …')
  const result = spawnSync(NPM_CI, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: true,
    env: { ...process.env, npm_config_loglevel: 'error' },
  })
  if (result.status === 0) return
  throw new PlainError(`npm could not install the packages: ${reason(result)}`)
}

/** npm writes its own copy of the lockfile last, so a broken-off install counts as none. */
function installed() {
  const copy = fromRoot('node_modules', '.package-lock.json')
  if (!existsSync(copy)) return false
  const present = packagesIn(copy)
  return Object.entries(packagesIn(fromRoot('package-lock.json'))).every(
    ([path, { version, optional }]) => !path || optional || present[path]?.version === version
  )
}

function packagesIn(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages
}

function reason({ stderr, error }) {
  const lines = String(stderr ?? '').split('\n')
  const told = lines.filter((line) => /^npm error (?!code|errno|syscall)/.test(line))
  return told[0]?.replace('npm error ', '') ?? error?.message ?? 'run `npm ci` to see why.'
}
