import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { FileProblem, type FileProblemCode } from '#files/file_problem'
import { MEMORY_MB, SECONDS } from '#files/xlsx/read/limits'
import { tooLarge } from '#files/xlsx/read/problem'
import type { WorkbookFacts } from '#files/xlsx/read/sheet_to_csv'
import { Turns } from '#files/turns'

const run = promisify(execFile)
const LOADER = new URL('../../../../bin/typescript.mjs', import.meta.url).href
const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))
/** Each may take its memory: so many at once in this process, the others wait. */
const turns = new Turns(2)

type Answer = { facts: WorkbookFacts } | { problem: { code: FileProblemCode; params: FileProblem['params'] } }

/**
 * Reads a workbook in a process of its own, with little memory, little time and nothing of our environment: whatever
 * it holds, this process stays as it is.
 * @throws FileProblem `workbook_broken`, `workbook_too_large`
 */
export async function workbookToCsv(source: string, target: string, limits: Limits = {}): Promise<WorkbookFacts> {
  const answer = await turns.take(() => read(source, target, limits))
  if ('problem' in answer) throw new FileProblem(answer.problem.code, answer.problem.params)
  return answer.facts
}

interface Limits {
  /** MB of its heap. */
  memory?: number
  seconds?: number
}

async function read(
  source: string,
  target: string,
  { memory = MEMORY_MB, seconds = SECONDS }: Limits
): Promise<Answer> {
  const flags = [`--max-old-space-size=${memory}`, `--import=${LOADER}`, CHILD, source, target]
  try {
    const { stdout } = await run(process.execPath, flags, { env: {}, timeout: seconds * 1000, killSignal: 'SIGKILL' })
    return JSON.parse(stdout)
  } catch (error) {
    if (ranOut(error)) throw tooLarge()
    throw error
  }
}

/** Of its time (killed) or of its memory: V8 aborts. */
function ranOut(error: unknown): boolean {
  const { killed, signal, code } = error as { killed?: boolean; signal?: string; code?: unknown }
  return killed === true || signal === 'SIGKILL' || signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134
}
