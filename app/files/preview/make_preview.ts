import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { SECONDS } from '#files/preview/limits'
import { Turns } from '#files/turns'

const LOADER = new URL('../../../bin/typescript.mjs', import.meta.url).href
const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))
/** Each takes up to a processor: so many at once in this process, the others wait. */
const turns = new Turns(2)

/** Media type of every preview. */
export const PREVIEW_TYPE = 'image/webp'

/**
 * Draws the picture `source` anew into `target`, in a process of its own with little time and nothing of our environment. Answers
 * whether it could: what is broken, too large or no picture after all just has no preview.
 */
export const makePreview = (source: string, target: string, seconds = SECONDS): Promise<boolean> =>
  turns.take(() => draw([`--import=${LOADER}`, CHILD, source, target], seconds))

function draw(flags: string[], seconds: number): Promise<boolean> {
  const limits = { env: {}, timeout: seconds * 1000, killSignal: 'SIGKILL' } as const
  return new Promise((resolve) => execFile(process.execPath, flags, limits, (error) => resolve(!error)))
}
