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
  const mysql = await mysqlIsThere()
  const onMysqlToo = (...suites) => (mysql ? suites.map(onMysql) : [])
  await together([
    runSuites('SQLite', ['unit', 'functional']),
    aside('SQLite', ['generated']),
    inBrowser(),
    ...onMysqlToo('functional', 'generated'),
  ])
  await together([aside('SQLite', ['faults']), ...onMysqlToo('faults')])
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

/**
 * Runs go on side by side, each with a database, a folder and a port of its own: what waits for a disk leaves a core to
 * others. Those that kill and freeze processes come last, when nobody takes the time that a test gives them.
 */
async function together(runs) {
  summaries.push(...(await Promise.all(runs)).filter(Boolean))
}

function aside(title, suites, env) {
  return runSuites(title, suites, env, { aside: true })
}

async function inBrowser() {
  const chromium = chromiumPath()
  if (!chromium) return missing('Chromium', 'the browser suite did not run: install it or set CHROMIUM_PATH')
  const env = { CHROMIUM_PATH: chromium }
  return aside('SQLite, in a browser', ['browser'], env)
}

async function mysqlIsThere() {
  if (await mysqlAnswers()) return true
  missing('MySQL', 'nothing runs on it: start it on 127.0.0.1:3306 or set TEST_MYSQL_URL')
}

async function onMysql(suite) {
  const name = `clientele_test_${process.pid}_${suite}`
  const summary = await aside('MySQL', [suite], { TEST_DB: 'mysql', TEST_DATABASE: name })
  await dropLeftDatabase(name).catch(({ message }) => console.log(`The database ${name} is left: ${message}`))
  return summary
}

/** A developer may lack a tool; the machine that guards the branch may not. */
function missing(tool, consequence) {
  console.log(`\n${'!'.repeat(100)}\n!! ${tool} is missing, so ${consequence}.\n${'!'.repeat(100)}`)
  if (process.env.CI === 'true') summaries.push(crashed(tool))
}
