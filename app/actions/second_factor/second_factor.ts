import encryption from '@adonisjs/core/services/encryption'
import db from '@adonisjs/lucid/services/db'
import { createHash, randomBytes } from 'node:crypto'
import { now } from '#database/decorators'
import { transaction } from '#tenancy/transaction'
import { toBase32 } from '#text/base32'
import { stepOf } from '#text/totp'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const CODES = 10

export async function hasSecondFactor(userId: string): Promise<boolean> {
  return (await db.from('second_factors').where('user_id', userId).select('user_id').first()) !== null
}

/** How many recovery codes are left. */
export async function recoveryCodesLeft(userId: string): Promise<number> {
  const [row] = await db.from('recovery_codes').where('user_id', userId).whereNull('used_at').count('* as total')
  return Number(row.total)
}

/** Turns the second factor on when the code proves that the app holds the secret; answers the recovery codes, told once. */
export async function turnOn(userId: string, secret: string, code: string): Promise<string[] | null> {
  const step = stepOf(code, secret)
  if (step === null) return null
  const codes = Array.from({ length: CODES }, newRecoveryCode)
  await transaction(async (trx) => {
    await eraseFactor(trx, userId)
    const row = { user_id: userId, secret: encryption.encrypt(secret), last_step: step, created_at: now() }
    await trx.table('second_factors').insert(row)
    for (const one of codes) await trx.table('recovery_codes').insert({ user_id: userId, code_hash: hashOf(one) })
  })
  return codes
}

export const turnOff = (userId: string) => transaction((trx) => eraseFactor(trx, userId))

/** Whether the code of the app, or a recovery code, is right. Each is good for once, of many who try at once too. */
export async function accepts(userId: string, typed: string): Promise<boolean> {
  const code = typed.replace(/[\s-]/g, '').toUpperCase()
  return (await acceptsApp(userId, code)) || acceptsRecovery(userId, code)
}

async function acceptsApp(userId: string, code: string) {
  const row = await db.from('second_factors').where('user_id', userId).first()
  const secret = row && encryption.decrypt<string>(row.secret)
  const step = secret ? stepOf(code, secret) : null
  if (step === null) return false
  const used = db.from('second_factors').where('user_id', userId).where('last_step', '<', step)
  return Number(await used.update({ last_step: step })) === 1
}

async function acceptsRecovery(userId: string, code: string) {
  const unused = db
    .from('recovery_codes')
    .where({ user_id: userId, code_hash: hashOf(code) })
    .whereNull('used_at')
  return Number(await unused.update({ used_at: now() })) === 1
}

/** In the caller's transaction. */
export async function eraseFactor(trx: TransactionClientContract, userId: string) {
  await trx.from('recovery_codes').where('user_id', userId).delete()
  await trx.from('second_factors').where('user_id', userId).delete()
}

/** 80 random bits: too many to guess, so a plain hash is enough. */
const newRecoveryCode = () => toBase32(randomBytes(10))

const hashOf = (code: string) => createHash('sha256').update(code).digest('hex')
