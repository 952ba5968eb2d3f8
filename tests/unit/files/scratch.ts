import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from '@japa/runner/core'

/** A folder of this test alone; it goes when the test ends. */
export async function scratchFolder({ test }: Pick<TestContext, 'test'>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-'))
  test.cleanup(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export async function scratchFile(context: Pick<TestContext, 'test'>, content: string | Uint8Array): Promise<string> {
  const path = join(await scratchFolder(context), 'file.csv')
  await writeFile(path, content)
  return path
}
