import { valueById } from '#dictionaries/values'
import { existing, referenceOf } from '#fields/references'
import { relationRole } from '#lists/relation_types'
import type { Cell } from '#fields/field'

/** What the history calls it that two customers were related, and that they are no more. */
export const RELATE = 'relate'
export const UNRELATE = 'unrelate'

type Values = { [key: string]: unknown }
type Told = { action: string; before: Values; after: Values }

export const isRelating = ({ action }: { action: string }) => action === RELATE || action === UNRELATE

/** Reads the names of the other ends of these changes: one statement, or none. */
export async function loadRelated(changes: Told[]) {
  const ids = changes.filter(isRelating).map((change) => String(relatedIn(change)))
  await existing('customer', ids)
}

/** To be asked once the names are read: whoever is not there to be seen has no name. */
export const seesRelated = (change: Told) => Boolean(referenceOf(String(relatedIn(change))))

/** One line: what the other end is, and who. */
export function relationLine({ before, after }: Told) {
  const values = Object.keys(after).length ? after : before
  const text = (given: Values): Cell | null => {
    if (!given.related) return null
    const name = referenceOf(String(given.related))?.name ?? ''
    return { kind: 'text', text: given.note ? `${name} (${given.note})` : name }
  }
  const label = relationRole(valueById(String(values.relation)), values.typed === true)
  return { key: 'related', label, before: text(before), after: text(after) }
}

const relatedIn = ({ before, after }: Told) => after.related ?? before.related
