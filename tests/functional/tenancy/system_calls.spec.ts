import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { glob, readFile } from 'node:fs/promises'

/** Where the scope is switched off: `system('why', …)` outside its definition. */
async function systemCalls() {
  const calls: { file: string; reason: string }[] = []
  for await (const file of glob('{app,commands,database,providers,start,bin}/**/*.{ts,mjs}', {
    cwd: app.makePath(),
  })) {
    if (file === 'app/tenancy/current.ts') continue
    const text = await readFile(app.makePath(file), 'utf8')
    for (const [, reason] of text.matchAll(/\bsystem\(\s*['"`]([^'"`]*)/g)) calls.push({ file, reason })
  }
  return calls.sort((one, other) => (one.file < other.file ? -1 : 1))
}

test('the scope is off only where security/system_calls.json says', async ({ assert }) => {
  const reviewed = JSON.parse(await readFile(app.makePath('security/system_calls.json'), 'utf8'))
  assert.deepEqual(await systemCalls(), reviewed)
})
