import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeBinary } from '../up/node.mjs'
import { ROOT } from '../up/paths.mjs'
import { TYPESCRIPT } from '../up/run.mjs'

/** Runs suites in a process of their own and answers its summary; a run without one counts as failed. */
export async function runSuites(title, suites, env = {}) {
  console.log(`\n── ${title}: ${suites.join(', ')}`)
  const folder = mkdtempSync(join(tmpdir(), 'clientele-summary-'))
  const file = join(folder, 'summary.json')
  const code = await exitCode([TYPESCRIPT, 'bin/test.ts', ...suites], {
    ...env,
    TEST_SUMMARY: file,
  })
  const summary = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : crashed(title)
  rmSync(folder, { recursive: true })
  return code === 0 ? summary : { ...summary, failed: Math.max(summary.failed, 1) }
}

export function crashed(why) {
  console.log(`✗ ${why} gave no result; it counts as one failure.`)
  return { passed: 0, failed: 1, skipped: 0, proven: [], behaviours: [] }
}

function exitCode(args, env) {
  const options = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }
  return new Promise((resolve) => {
    spawn(nodeBinary(), args, options).on('exit', (code) => resolve(code ?? 1))
  })
}
