import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import type { ExportCheckpoint } from '#operations/export/plan'
import { current } from '#tenancy/current'
import { makeCompany } from '#tests/helpers/company'
import { exportCustomers, exportOutcome, queueExport } from '#tests/helpers/exports'
import { insertCustomers } from '#tests/helpers/insert_customers'
import { killWorkerWhen, runWorkerToEnd } from '#tests/helpers/kill_worker'
import { storedFiles } from '#tests/helpers/stored_files'

const ROWS = 24_000
const columns = ['number', 'name', 'status', 'manager', 'phone', 'created_at']

/** Where the worker dies: while it writes the second part, the third part, and the file. */
const deaths: ((checkpoint: ExportCheckpoint) => boolean)[] = [
  ({ parts }) => parts.length === 1,
  ({ parts }) => parts.length === 2,
  ({ stage }) => stage === 'file',
]

test.group('Export by a worker that is killed', () => {
  for (const format of ['csv', 'xlsx'] as const) {
    test(`makes the same ${format} as an undisturbed one, three kills or none`, async ({ assert }) => {
      const { as } = await makeCompany()
      await as('owner', async () => {
        await insertCustomers(ROWS)
        const reference = await exportCustomers({ columns }, format)
        const { id } = await queueExport({ columns }, format)
        for (const died of deaths) {
          await killWorkerWhen(async () => died((await checkpointOf(id)) as ExportCheckpoint))
          const { operation, result } = await exportOutcome(id)
          assert.equal(operation.status, 'running')
          assert.isNull(result.fileId ?? null)
        }
        await runWorkerToEnd()
        const { operation, result } = await exportOutcome(id)
        assert.equal(operation.status, 'done')
        assert.isAbove(operation.attempt, 3)
        assert.deepInclude(result, { rows: ROWS, sha256: reference.result.sha256, size: reference.result.size })
        assert.sameMembers(await storedFiles(), [reference.result.fileId, result.fileId])
      })
    })
      .tags(['@commits'])
      .timeout(180_000)
  }
})

async function checkpointOf(id: string) {
  const row = await db.from('operations').where({ tenant_id: current.tenant.id, id }).select('checkpoint').firstOrFail()
  return { parts: [], stage: 'measure', ...JSON.parse(row.checkpoint) }
}
