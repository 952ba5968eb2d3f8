import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { test } from '@japa/runner'
import { engine } from '#config/database'
import { now } from '#database/decorators'
import { system } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { COMMITS } from '#tests/helpers/isolation'
import { makeCompany, type Company } from '#tests/helpers/company'
import { newId } from '#text/ids'

test.group('A commit that the database refuses', (group) => {
  group.tap((one) => one.tags([COMMITS]))

  for (const [how, failing] of [
    ['is an error, and nothing is kept', (work: Work) => transaction(work)],
    ['is an error of every other transaction, too', (work: Work) => db.transaction(work)],
  ] as const)
    test(`${how} (REL-8)`, async ({ assert }) => {
      const { tenant, users } = await makeCompany()
      await system('tests write past the tenants', async () => {
        const [error] = await Promise.all([
          failing(async (trx) => {
            await queue(trx, tenant.id, users.owner.id)
            await (engine === 'sqlite' ? breakLink(trx, users) : loseConnection(trx))
          }).catch((refused: Error & { code?: string }) => refused),
        ])
        assert.match(String(error), engine === 'sqlite' ? /FOREIGN KEY/ : /lost|closed|ended|reset|killed/i)
        assert.isEmpty(await db.from('queue').select('operation_id'))
        await queue(db, tenant.id, users.owner.id)
        assert.lengthOf(await db.from('queue').select('operation_id'), 1)
      })
    })
})

type Work = (trx: TransactionClientContract) => Promise<void>

async function queue(client: Pick<TransactionClientContract, 'table'>, tenantId: number, userId: string) {
  const place = { operation_id: newId(), tenant_id: tenantId, user_id: userId, ready_at: now() }
  await client.table('queue').insert(place)
}

/** Links are looked at when it is committed: this one leads nowhere. */
async function breakLink(trx: TransactionClientContract, { owner }: Company['users']) {
  await trx.rawQuery('PRAGMA defer_foreign_keys = ON')
  await queue(trx, 999_999, owner.id)
}

async function loseConnection(trx: TransactionClientContract) {
  const [[{ id }]] = await trx.rawQuery('select connection_id() as id')
  await db.rawQuery(`kill ${id}`)
}
