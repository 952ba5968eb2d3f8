import { compare } from '#duplicates/compare'
import { duplicateRules } from '#duplicates/chosen_rules'
import { idsLike } from '#duplicates/ids_like'
import { profileOf } from '#duplicates/profile'
import { bitsOf, rulesIn, type Rule, type RuleChoice } from '#duplicates/rules'
import { seenRules } from '#duplicates/seen_rules'
import type { Record } from '#fields/field'
import { customers } from '#lists/customers'
import { readRecords } from '#lists/read_records'
import { mayTouch } from '#permissions/row_scope'

/** A customer who is there, and may be the one that is being added. */
export interface Candidate {
  record: Record
  /** Why: the rules that hold, the strictest alone where one forbids. */
  rules: Rule[]
  forbids: boolean
  /** Whether the acting person may see them. Of others nothing is told, but that a value is taken. */
  seen: boolean
}

const MOST = 5

/** Taken is taken, whoever holds it: as for a unique field, an admin wants it so. */
const EXACT: readonly Rule[] = ['phone', 'email', 'id_number']

/**
 * Who may be the same as a customer that is not saved yet, best first: one look-up and three reads, all bounded. Records of
 * other lists have no doubles.
 */
export async function candidatesFor(record: Record): Promise<Candidate[]> {
  const rules = record.list === customers.key ? rulesFor('warn', 'refuse') : []
  const ids = rules.length ? await idsLike(record, rules) : []
  const others = await readRecords(ids)
  const own = profileOf(record)
  const found = others
    .filter((other) => !other.deleted_at && other.id !== record.id)
    .map((other) => ({ other, likeness: compare(own, profileOf(other)) }))
    .sort((one, next) => next.likeness.score - one.likeness.score)
  return found
    .flatMap(({ other, likeness }) => candidateOf(other, rulesIn(likeness.rules & bitsOf(rules))) ?? [])
    .slice(0, MOST)
}

function candidateOf(record: Record, met: Rule[]): Candidate | undefined {
  const seen = mayTouch('customers.view', record)
  const forbidding = met.filter((rule) => rulesFor('refuse').includes(rule) && (seen || EXACT.includes(rule)))
  if (forbidding.length) return { record, rules: forbidding, forbids: true, seen }
  return seen && met.length ? { record, rules: met, forbids: false, seen } : undefined
}

/** Rules that do one of these on create, as far as they stand on what the acting person may see. */
function rulesFor(...kinds: RuleChoice['create'][]): Rule[] {
  const chosen = duplicateRules()
  return seenRules().filter((rule) => kinds.includes(chosen[rule].create))
}
