/** `npm test`: everything that proves Clientele works, on every engine at hand. */
import { buildAssets } from './up/assets.mjs'
import { installPackages } from './up/install.mjs'
import { refuseOldNode } from './up/node.mjs'
import { chromiumPath } from './testing/chromium.mjs'
import { dropLeftDatabase, mysqlAnswers } from './testing/mysql.mjs'
import { report } from './testing/report.mjs'
import { crashed, runSuites } from './testing/run_suites.mjs'

const summaries = []

if (prepared()) {
  await Promise.all([onSqlite(), onMysql(), inBrowser()])
}
process.exit(report(summaries) ? 1 : 0)

function prepared() {
  try {
    refuseOldNode()
    installPackages()
    buildAssets()
    return true
  } catch (error) {
    console.log(error.message)
    summaries.push(crashed('The preparation'))
    return false
  }
}

/** Runs go on side by side, each with a database, a folder and a port of its own: what waits for a disk leaves a core to others. */
async function onSqlite() {
  const parts = [runSuites('SQLite', ['unit', 'functional']), aside('SQLite', ['generated', 'faults'])]
  summaries.push(...(await Promise.all(parts)))
}

function aside(title, suites, env) {
  return runSuites(title, suites, env, { aside: true })
}

async function inBrowser() {
  const chromium = chromiumPath()
  if (!chromium) return missing('Chromium', 'the browser suite did not run: install it or set CHROMIUM_PATH')
  const env = { CHROMIUM_PATH: chromium }
  summaries.push(await aside('SQLite, in a browser', ['browser'], env))
}

async function onMysql() {
  if (!(await mysqlAnswers())) {
    return missing('MySQL', 'nothing ran on it: start it on 127.0.0.1:3306 or set TEST_MYSQL_URL')
  }
  summaries.push(...(await Promise.all([['functional'], ['generated', 'faults']].map(onOwnDatabase))))
}

async function onOwnDatabase(suites) {
  const name = `clientele_test_${process.pid}_${suites[0]}`
  const summary = await aside('MySQL', suites, { TEST_DB: 'mysql', TEST_DATABASE: name })
  await dropLeftDatabase(name)
  return summary
}

/** A developer may lack a tool; the machine that guards the branch may not. */
function missing(tool, consequence) {
  console.log(`\n${'!'.repeat(100)}\n!! ${tool} is missing, so ${consequence}.\n${'!'.repeat(100)}`)
  if (process.env.CI === 'true') summaries.push(crashed(tool))
}
