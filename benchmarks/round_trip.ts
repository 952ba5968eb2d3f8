/** `npm run bench:round-trip`: a file of many customers goes into an empty tenant and comes out again, byte for byte. */
import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

process.env.STORAGE_PATH ??= mkdtempSync(join(tmpdir(), 'bench-storage-'))
process.env.SQLITE_PATH ??= join(process.env.STORAGE_PATH, 'clientele.sqlite3')

const { boot } = await import('./boot.ts')
const app = await boot()
const { InviteUser } = await import('#actions/users/invite_user')
const { withoutUnimportable } = await import('#actions/exports/export_problem')
const { people } = await import('#dictionaries/people')
const { fileStore } = await import('#files/index')
const { defaultState } = await import('#lists/default_state')
const { fieldsOf } = await import('#lists/fields_of')
const { default: Operation } = await import('#models/operation')
const { planImport } = await import('#operations/import/upload')
const { enqueue, queueOperation } = await import('#operations/queue')
const { current } = await import('#tenancy/current')
const { transaction } = await import('#tenancy/transaction')
const { asOwner } = await import('./as_owner.ts')
const { filled, tenantOf } = await import('./dataset.ts')
const { finished } = await import('./run_operation.ts')
const { printTable } = await import('./table.ts')

const CUSTOMERS = Number(process.env.BENCH_CUSTOMERS ?? 100_000)
const path = join(mkdtempSync(join(tmpdir(), 'bench-')), 'customers.csv')

const from = await filled('bench-mass', CUSTOMERS)
const to = await tenantOf(`round-trip-${Date.now()}`)
const [first, emails] = await asOwner(from, async () => [await exported(path), people().map(({ email }) => email)])
await asOwner(to, async () => {
  for (const email of emails) await new InviteUser().handle({ email, roles: ['owner'], password: 'clientele-bench' })
})
const taken = await asOwner(to, imported)
const second = await asOwner(to, () => exported())
printTable('Round trip', [
  { work: `export of ${first.rows} customers`, measured: first.sha256, budget: '' },
  {
    work: 'import of that file',
    measured: `${taken.rows} rows  ${taken.note}`,
    budget: 'no issues',
    holds: !taken.note,
  },
  {
    work: 'export again',
    measured: second.sha256,
    budget: 'equal',
    holds: second.sha256 === first.sha256 && second.rows === CUSTOMERS,
  },
])
await app.terminate()

/** Everything that a file may hold, as an import takes it. */
async function exported(keptAt?: string) {
  const columns = fieldsOf('customers').map(({ key }) => key)
  const state = { ...defaultState('customers'), columns }
  const asked = { report: 'customer_base', list: 'customers', format: 'csv' as const, state, reimportable: true }
  const { id } = await transaction((trx) => queueOperation(trx, 'export', withoutUnimportable(asked)))
  await finished(id)
  const { rows, sha256, fileId } = (await Operation.findOrFail(id)).result as {
    [name in 'sha256' | 'fileId']: string
  } & { rows: number }
  if (keptAt) await writeFile(keptAt, await fileStore.openRead(current.tenant.id, fileId))
  return { rows, sha256 }
}

async function imported() {
  const operation = await planImport({ path, name: 'customers.csv' })
  await transaction((trx) => enqueue(trx, operation, 'planned'))
  return finished(operation.id)
}
