import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

process.env.STORAGE_PATH ??= mkdtempSync(join(tmpdir(), 'bench-storage-'))
process.env.SQLITE_PATH ??= join(process.env.STORAGE_PATH, 'clientele.sqlite3')

const { boot } = await import('./boot.ts')
const app = await boot()
const { LARGEST, prepare } = await import('./dataset.ts')
await prepare(Number(process.env.BENCH_CUSTOMERS ?? 1_000_000), console.error)

const { openBare } = await import('./bare.ts')
const { measureCreate } = await import('./measure_create.ts')
const { measureMass } = await import('./measure_mass.ts')
const { measurePages } = await import('./measure_pages.ts')
const { measureWeight } = await import('./weight.ts')
const { measureWork } = await import('./measure_work.ts')
const { pagesOf } = await import('./pages.ts')
const { memoryOf, startWeb, stop } = await import('./processes.ts')
const { printTable } = await import('./table.ts')
const { signIn } = await import('./visitor.ts')

const list = `/${LARGEST}/customers`
const wanted = (part: string) => (process.env.BENCH_PARTS ?? 'pages create work mass').includes(part)
const bare = await openBare()
const web = await startWeb()
try {
  await signIn(`owner@${LARGEST}.test`, 'clientele-bench')
  printTable('First page', await measureWeight(list))
  if (wanted('pages')) printTable('Pages', await measurePages(await pagesOf(bare, LARGEST), bare))
  if (wanted('create')) printTable('Writing', await measureCreate(list))
  const memory = memoryOf(web)
  printTable('Web processes', [
    {
      work: 'memory after all, the largest',
      measured: `${Math.round(memory)} MB`,
      budget: '< 250 MB',
      holds: memory < 250,
    },
  ])
  if (wanted('work'))
    printTable('Worker', await measureWork(bare, [list, `${list}?filter[status][is]=active`, `${list}?q=garc`]))
} finally {
  await stop(web)
}
if (wanted('mass')) printTable('Mass action and undo', await measureMass())
await bare.close()
await app.terminate()
