import { execFile } from 'node:child_process'
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, parse, relative } from 'node:path'
import { promisify } from 'node:util'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

const run = promisify(execFile)
const folder = app.makePath('tmp', `typescript-${process.pid}`)
const program = join(folder, 'program.ts')
const kept = app.makePath('tmp', 'compiled', relative(parse(folder).root, folder))

const output = async () => (await run(process.execPath, ['--import=./bin/typescript.mjs', program])).stdout.trim()

test.group('TypeScript at run time', (group) => {
  group.each.setup(async () => {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'greeting.ts'), `export const greeting: string = 'hello'\n`)
    await writeFile(program, `import { greeting } from './greeting.js'\nconsole.log(greeting)\n`)
  })
  group.each.teardown(async () => {
    for (const path of [folder, kept]) await rm(path, { recursive: true, force: true })
  })

  test('a file is compiled once and kept whole', async ({ assert }) => {
    assert.equal(await output(), 'hello')
    assert.sameMembers(await readdir(kept), ['greeting.ts.js', 'program.ts.js'])
    const copy = join(kept, 'greeting.ts.js')
    const [code, mark] = (await readFile(copy, 'utf8')).split(/(\n\/\/ [\da-f]{64}\n)$/)
    await writeFile(copy, code.replace('hello', 'from what was kept') + mark)
    assert.equal(await output(), 'from what was kept')
  })

  test('a changed file is compiled again', async ({ assert }) => {
    await output()
    await appendFile(program, `console.log('and more')\n`)
    assert.equal(await output(), 'hello\nand more')
  })

  test('half a copy is not believed', async ({ assert }) => {
    await output()
    const copy = join(kept, 'greeting.ts.js')
    await writeFile(copy, (await readFile(copy, 'utf8')).slice(0, -10))
    assert.equal(await output(), 'hello')
  })

  test('an error names the line of the source', async ({ assert }) => {
    await writeFile(program, `interface Gone {\n  a: string\n}\n\nthrow new Error('here')\n`)
    const error = await output().catch(({ stderr }) => stderr)
    assert.match(error, /program\.ts:5/)
  })
})
