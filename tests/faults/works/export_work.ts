import type { Work } from '#tests/faults/works/work'
import { exportCustomers, exportOutcome, queueExport } from '#tests/helpers/exports'
import { insertCustomers } from '#tests/helpers/insert_customers'
import { storedFiles } from '#tests/helpers/stored_files'

const ROWS = 60_000
const columns = ['number', 'name', 'status', 'manager', 'phone', 'created_at']

/** The same customers as a file each time: it is the undisturbed one, byte for byte, and no other file is left. */
export function exportWork(): Work {
  const files = new Set<string>()
  let manifest = {}
  return {
    name: 'an export',

    async prepare() {
      await insertCustomers(ROWS)
      const { result } = await exportCustomers({ columns }, 'xlsx')
      manifest = { rows: ROWS, sha256: result.sha256, size: result.size }
      files.add(result.fileId!)
    },

    start: async () => (await queueExport({ columns }, 'xlsx')).id,

    async verify(assert, id) {
      const { operation, result } = await exportOutcome(id)
      files.add(result.fileId!)
      assert.equal(operation.status, 'done')
      assert.deepInclude(result, manifest)
      assert.sameMembers(await storedFiles(), [...files])
    },
  }
}
