import { glob, readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

const RAW = /\b(rawQuery|\w*Raw|raw|client\.query)\(/g

/** Method names that only look like SQL. */
const OTHERS = /^(createDeflateRaw|createInflateRaw|deflateRaw|inflateRaw)$/

interface Site {
  file: string
  call: string
  times: number
}

async function sites(): Promise<Site[]> {
  const found: Site[] = []
  for await (const file of glob('{app,commands,providers,start}/**/*.ts', { cwd: app.makePath() })) {
    const text = await readFile(app.makePath(file), 'utf8')
    const calls = Object.groupBy(
      [...text.matchAll(RAW)].map(([, call]) => call).filter((call) => !OTHERS.test(call)),
      (call) => call
    )
    for (const [call, all] of Object.entries(calls)) found.push({ file, call, times: all!.length })
  }
  return found.sort((one, other) => `${one.file} ${one.call}`.localeCompare(`${other.file} ${other.call}`))
}

test.group('Raw SQL', () => {
  test('stands only where security/raw_sql.json says why (IN-4)', async ({ assert }) => {
    const reviewed = JSON.parse(await readFile(app.makePath('security/raw_sql.json'), 'utf8')) as (Site & {
      reason: string
    })[]
    assert.deepEqual(
      await sites(),
      reviewed.map(({ file, call, times }) => ({ file, call, times }))
    )
    assert.isTrue(reviewed.every(({ reason }) => reason.length > 20))
  })
})
