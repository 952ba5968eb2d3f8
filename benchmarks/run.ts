import { openBare } from './bare.ts'
import { boot } from './boot.ts'
import { LARGEST } from './constants.ts'
import { measurePages } from './measure_pages.ts'
import { pagesOf } from './pages.ts'
import { memoryOf, startWeb, stop } from './processes.ts'
import { printTable } from './table.ts'
import { signIn } from './visitor.ts'
import { measureWeight } from './weight.ts'

const bare = await openBare()
const web = await startWeb()
try {
  await signIn(`owner@${LARGEST}.test`, 'clientele-bench')
  const atRest = memoryOf(web)
  printTable('Weight', await measureWeight(`/${LARGEST}/customers`))
  printTable('Pages', await measurePages(await pagesOf(bare, LARGEST), bare))
  const underLoad = memoryOf(web)
  printTable('Memory of the web process', [{ work: 'at rest', measured: `${Math.round(atRest)} MB`, budget: '' }, { work: 'after load', measured: `${Math.round(underLoad)} MB`, budget: '< 250 MB', holds: underLoad < 250 }])
} finally {
  await stop(web)
}
void boot
await bare.close()
