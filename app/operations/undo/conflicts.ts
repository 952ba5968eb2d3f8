import db from '@adonisjs/lucid/services/db'
import { decodeTime } from 'ulid'
import { changesOf } from '#actions/records/changes'
import { valueById } from '#dictionaries/values'
import type { Record } from '#fields/field'
import { everyFieldNamed, everyFieldOf } from '#lists/fields_of'
import type { Deed } from '#operations/undo/deeds'
import { partsOf, sameValue } from '#operations/undo/parts'
import { current } from '#tenancy/current'
import { firstIdAt } from '#text/ids'

/** What parts of a record hold now that is not what the operation left there. */
export type Conflict = Map<string, unknown>

/** Clocks of several machines may differ by this much. */
const SKEW = 60_000
const MARKS = ['deleted', 'disabled']

/** Of a record that was created nothing may differ, of another one nothing that would go back. */
export function conflictOf({ created, parts }: Deed, record: Record): Conflict {
  const now = partsOf(changesOf({ before: null, after: record }, everyFieldOf(record.list))!.after)
  const asked = created ? new Set([...parts.keys(), ...now.keys()]) : new Set(parts.keys())
  const differing = [...asked].filter(
    (part) => isThere(record.list, part) && !sameValue(now.get(part), parts.get(part)?.after)
  )
  return new Map(differing.map((part) => [part, now.get(part)]))
}

/** A value to go back to that its dictionary no longer has. */
export function lostValue({ list, parts }: Deed): string | undefined {
  for (const [part, { before }] of parts) {
    const dictionary = everyFieldNamed(list, part)?.options.dictionary
    const ids = dictionary ? [before ?? []].flat().map(String) : []
    if (ids.some((id) => !valueById(id))) return part
  }
  return undefined
}

/** Who changed each of these records last, in a part that conflicts, since the operation did: one statement. */
export async function changedBy(
  conflicts: Map<Deed, Conflict>,
  operationId: string
): Promise<Map<Deed, string | null>> {
  if (!conflicts.size) return new Map()
  const deeds = [...conflicts.keys()]
  const since = Math.min(...deeds.map(({ changeId }) => decodeTime(changeId)))
  const rows = await db
    .from('changes')
    .where({ tenant_id: current.tenant.id, book: 'records' })
    .whereIn(
      'record_id',
      deeds.map(({ recordId }) => recordId)
    )
    .where('id', '>=', firstIdAt(since - SKEW))
    .orderBy('seq', 'desc')
    .select('record_id', 'operation_id', 'user_id', 'before', 'after')
  const others = rows.filter((row) => row.operation_id !== operationId)
  return new Map(
    deeds.map((deed) => {
      const asked = conflicts.get(deed)!
      const row = others.find((one) => one.record_id === deed.recordId && speaksOf(one, asked))
      return [deed, row?.user_id ?? null]
    })
  )
}

function speaksOf({ before, after }: { before: string; after: string }, conflict: Conflict) {
  const parts = [before, after].flatMap((json) => [...partsOf(JSON.parse(json)).keys()])
  return parts.some((part) => conflict.has(part))
}

/** A field that is gone took its values with it. */
const isThere = (list: string, part: string) =>
  part.includes('.') || MARKS.includes(part) || everyFieldNamed(list, part) !== undefined
