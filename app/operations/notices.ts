import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#database/decorators'
import type Operation from '#models/operation'
import { current } from '#tenancy/current'

/** Notices of this kind are about an operation. */
export const KIND = 'operation'

type Ended = Pick<Operation, 'id' | 'userId'>

/** Leaves word for the person whose operation ended, until they look at it. */
export async function leaveNotice(trx: TransactionClientContract, operation: Ended) {
  await trx.table('notices').insert({ ...keyOf(operation), created_at: now() })
}

/** It is to run again: that it had ended is no news any more. */
export async function dropNotice(trx: TransactionClientContract, operation: Ended) {
  await trx.from('notices').where(keyOf(operation)).delete()
}

const keyOf = ({ id, userId }: Ended) => ({
  ...{ user_id: userId, tenant_id: current.tenant.id },
  ...{ kind: KIND, about_id: id },
})
