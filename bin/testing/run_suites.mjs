import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeBinary } from '../up/node.mjs'
import { ROOT } from '../up/paths.mjs'
import { TYPESCRIPT } from '../up/run.mjs'
import { endWhenSilent } from './silence.mjs'

/**
 * Runs suites in a process of their own and answers its summary; a run without one counts as failed.
 * `aside`: its output comes in one piece at the end.
 */
export async function runSuites(title, suites, env = {}, { aside = false } = {}) {
  const heading = `\n── ${title}: ${suites.join(', ')}\n`
  if (!aside) process.stdout.write(heading)
  const folder = mkdtempSync(join(tmpdir(), 'clientele-summary-'))
  const file = join(folder, 'summary.json')
  const args = [TYPESCRIPT, 'bin/test.ts', ...suites]
  const { code, output } = await run(args, { ...env, TEST_SUMMARY: file }, aside)
  if (aside) process.stdout.write(heading + output)
  const summary = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : crashed(title)
  rmSync(folder, { recursive: true })
  return code === 0 ? summary : { ...summary, failed: Math.max(summary.failed, 1) }
}

export function crashed(why) {
  console.log(`✗ ${why} gave no result; it counts as one failure.`)
  return { passed: 0, failed: 1, skipped: 0, proven: [], behaviours: [] }
}

/** Milliseconds for what a run that has ended may still have in its pipes. */
const LAST_WORDS = 2_000

/** Ends with the process, whoever else still holds its output: a frozen child of a test would hold it for good. */
function run(args, env, aside) {
  const output = []
  const colours = process.stdout.isTTY && !aside ? { FORCE_COLOR: '1' } : {}
  const child = spawn(nodeBinary(), args, {
    cwd: ROOT,
    stdio: ['inherit', 'pipe', 'pipe'],
    env: { ...process.env, ...colours, ...env },
  })
  const take = aside ? (chunk) => output.push(chunk) : (chunk) => process.stdout.write(chunk)
  for (const stream of [child.stdout, child.stderr]) stream.on('data', take)
  endWhenSilent(child, take)
  return new Promise((resolve) => {
    const ended = (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() })
    child.on('close', ended)
    child.on('exit', (code) => setTimeout(ended, LAST_WORDS, code))
  })
}
