import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { matesOf } from '#permissions/grants'
import { ownershipOf, type Ownership } from '#permissions/ownership'
import type { Member } from '#permissions/roles'
import type { Permission, Reach } from '#permissions/verbs'
import { current } from '#tenancy/current'

type Query = DatabaseQueryBuilderContract

/** Counting stops here: beyond, "more than 10,000" says enough. */
export const MOST = 10_000

/**
 * How many records of a permission's list at least one of these people may see with the wider reach and not with the
 * narrower one, one more than MOST at most. All of them are in the same teams.
 */
export async function countNewlySeen(
  permission: Permission,
  people: Member[],
  narrow: Reach,
  wide: Reach
): Promise<number> {
  const ownership = ownershipOf(permission)
  const seen = db.from(ownership.table).where('tenant_id', current.tenant.id).whereNull('deleted_at').select('id')
  if (wide !== 'all') seen.where((query) => reachable(query, ownership, people, narrow, wide))
  if (narrow !== 'none') seen.where((query) => notForEverybody(query, ownership, people, narrow))
  const [{ total }] = await db.from(seen.limit(MOST + 1).as('seen')).count('* as total')
  return Number(total)
}

/** Who may see what is their own already gains with the team only what others in it answer for. */
function reachable(query: Query, { owners, responsible }: Ownership, people: Member[], narrow: Reach, wide: Reach) {
  if (wide === 'team') for (const column of responsible) query.orWhereIn(column, matesOf(people[0]))
  if (narrow === 'none') for (const column of owners) query.orWhereIn(column, idsOf(people))
}

function notForEverybody(query: Query, { owners, responsible }: Ownership, people: Member[], narrow: Reach) {
  query.where((own) => notOwnOfEverybody(own, owners, people))
  if (narrow === 'team') query.where((team) => notIn(team, responsible, matesOf(people[0])))
}

/** A record has so many owners at most: it can't be everybody's own where there are more people. */
function notOwnOfEverybody(query: Query, owners: readonly string[], people: Member[]) {
  if (people.length > owners.length) return
  for (const { userId } of people) query.orWhere((own) => notIn(own, owners, [userId]))
}

/** Nobody's record is not in: SQL would say neither yes nor no. */
function notIn(query: Query, columns: readonly string[], ids: string[]) {
  for (const column of columns) query.where((one) => one.whereNull(column).orWhereNotIn(column, ids))
}

const idsOf = (people: Member[]) => people.map(({ userId }) => userId)
