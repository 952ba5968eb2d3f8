/**
 * Imported before a test run: `node --import=./bin/typescript.mjs --import=./tests/mutation/apply.ts bin/test.ts …`.
 * Nothing on the disk changes: mutants are put in while files are loaded.
 */
import { appendFileSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
// @ts-expect-error plain JavaScript
import { compile } from '../../bin/typescript/compiled.mjs'
import { judgeEachTest, reportFailures, tellWays, type Verdict } from '#tests/mutation/judge'
import { instrument } from '#tests/mutation/instrument'
import type { Order } from '#tests/mutation/order'
import { OpenedRoutes } from '#tests/mutation/opened_routes'
import { Switches } from '#tests/mutation/switches'

const { mutants, on, tries, ways, verdicts } = JSON.parse(readFileSync(process.env.MUTATION_ORDER!, 'utf8')) as Order
const switches = new Switches()
const routes = new OpenedRoutes()
Object.assign(globalThis, { mutated: switches.mutated, opened: routes.opened })

const byFile = Map.groupBy(mutants, ({ file }) => file)

registerHooks({
  load(url, context, nextLoad) {
    const path = url.startsWith('file:') ? fileURLToPath(url) : ''
    const own = byFile.get(relative(process.cwd(), path))
    if (!own) return nextLoad(url, context)
    const source = instrument(path, readFileSync(path, 'utf8'), own)
    return { format: 'module', source: compile(source, path), shortCircuit: true }
  },
})

const say = (verdict: Verdict) => appendFileSync(verdicts, `${JSON.stringify(verdict)}\n`)
if (on) {
  switches.leaveOn(on)
  reportFailures((verdict) => [verdict, ...routes.killedBy(verdict)].forEach(say))
} else if (ways) tellWays({ switches, say })
else judgeEachTest({ switches, alive: new Set(mutants.map(({ id }) => id)), tries, say })
