import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Verdict } from '#tests/mutation/judge'
import type { Order } from '#tests/mutation/order'

const HOOKS = ['--import=./bin/typescript.mjs', '--import=./tests/mutation/apply.ts']

export interface Hearing {
  verdicts: Verdict[]
  /** Whether the process ended well: all tests passed, and there were some. */
  green: boolean
  output: string
}

/** Runs tests in a process of their own, with mutants put in as the order says. */
export async function hear(order: Omit<Order, 'verdicts'>, tests: string[], entry = 'bin/test.ts'): Promise<Hearing> {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-mutation-'))
  const [verdicts, file] = [join(folder, 'verdicts'), join(folder, 'order.json')]
  writeFileSync(verdicts, '')
  writeFileSync(file, JSON.stringify({ ...order, verdicts }))
  const { code, output } = await run([...HOOKS, entry, '--reporters=dot', ...tests], { MUTATION_ORDER: file })
  const said = readFileSync(verdicts, 'utf8').split('\n').filter(Boolean)
  rmSync(folder, { recursive: true })
  const green = code === 0 && /Tests\s+\d+ passed/.test(output)
  return { verdicts: said.map((line) => JSON.parse(line) as Verdict), green, output }
}

function run(args: string[], env: Record<string, string>): Promise<{ code: number; output: string }> {
  const output: Buffer[] = []
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env, NO_COLOR: '1' } })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk))
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }))
  })
}
