import { boot } from './boot.ts'

const app = await boot()
const { prepare } = await import('./dataset.ts')
const total = Number(process.env.BENCH_CUSTOMERS ?? 1_000_000)
const started = Date.now()
await prepare(total, (line) => console.log(line))
console.log(`data set of ${total} customers ready after ${Math.round((Date.now() - started) / 1000)} s`)
await app.terminate()
