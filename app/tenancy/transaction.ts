import { AsyncLocalStorage } from 'node:async_hooks'
import db from '@adonisjs/lucid/services/db'
import { setTimeout as wait } from 'node:timers/promises'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const RETRIES = 3

/** 1213 deadlock, 1205 lock wait, 1020 snapshot changed (MariaDB), SQLite's busy. */
const PASSING = new Set([
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
])

type Ending = () => Promise<void>
const endings = new WeakMap<TransactionClientContract, Map<unknown, Ending>>()

/**
 * Runs `work` in one transaction and runs the whole of it again, with jitter, when the engine gave
 * up on a lock. `work` must have no effect outside the transaction.
 */
export async function transaction<T>(work: (trx: TransactionClientContract) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await db.transaction((trx) => toTheEnd(trx, work))
    } catch (error) {
      if (attempt >= RETRIES || !PASSING.has((error as { code?: string }).code ?? '')) throw error
      await wait(20 * 2 ** attempt * (1 + Math.random()))
    }
  }
}

/**
 * What a transaction does last, after all that its caller does in it: a lock that everybody needs is held for a moment
 * then, and always as the last one, so that nobody waits for it crosswise. `key` names it: it is done once.
 */
export function beforeCommit(trx: TransactionClientContract, key: unknown, ending: Ending) {
  const own = endings.get(trx)
  if (!own) throw new Error('beforeCommit() needs a transaction that transaction() opened')
  if (!own.has(key)) own.set(key, AsyncLocalStorage.bind(ending))
}

async function toTheEnd<T>(trx: TransactionClientContract, work: (trx: TransactionClientContract) => Promise<T>) {
  const own = new Map<unknown, Ending>()
  endings.set(trx, own)
  const answer = await work(trx)
  for (const ending of own.values()) await ending()
  return answer
}

/** Whether the database refused a row because a unique key is taken. */
export function isDuplicate(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? ''
  return code === 'ER_DUP_ENTRY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}
