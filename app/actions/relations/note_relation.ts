import { appendChanges, type NewChange } from '#history/append'
import { RELATE, UNRELATE } from '#lists/seen_relation'
import type { Told } from '#lists/relation_types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Stored = { [key: string]: unknown }

interface Noted extends Told {
  note?: string | null
}

/** The history of both ends says what became of their relation. */
export function noteRelation(
  trx: TransactionClientContract,
  { before, after }: { before?: Noted; after?: Noted },
  source = 'user'
) {
  const { from, to } = (after ?? before)!
  const change = { book: 'records', list: 'customer_links', action: after ? RELATE : UNRELATE, source } as const
  const told = (end: string): NewChange => ({
    ...change,
    recordId: end,
    before: before ? seenFrom(end, before) : {},
    after: after ? seenFrom(end, after) : {},
  })
  appendChanges(trx, [told(from), told(to)])
}

/** `typed`: whether the other end is of the type to this one. */
function seenFrom(end: string, { from, to, type, note }: Noted): Stored {
  const other = end === to ? { related: from, typed: true } : { related: to }
  return { ...other, relation: type, ...(note && { note }) }
}
