import { noteOrder, type Ordered } from '#actions/settings/note_order'
import { current } from '#tenancy/current'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

/** Puts rows into the order asked for: as they were dropped, or one moved up or down. Unknown ids count for nothing. */
export class SaveOrder {
  handle(table: Ordered, ids: string[], order: string[], move?: string): Promise<void> {
    const wanted = moved(sorted(ids, order), move)
    return transaction(async (trx) => {
      for (const [position, id] of wanted.entries())
        await trx
          .from(table)
          .where({ tenant_id: current.tenant.id, id })
          .update({ position: position + 1 })
      await noteOrder(trx, table, ids, wanted)
      await configurationChanged(trx)
    })
  }
}

/** What the page did not know yet stays where it was, at the end. */
export function sorted(ids: string[], order: string[]): string[] {
  const known = [...new Set(order)].filter((id) => ids.includes(id))
  return [...known, ...ids.filter((id) => !known.includes(id))]
}

/** `up:<id>` and `down:<id>`. */
export function moved(ids: string[], move: string | undefined): string[] {
  const [direction, id] = splitMove(move)
  const from = ids.indexOf(id)
  const to = from + (direction === 'up' ? -1 : 1)
  if (from < 0 || to < 0 || to >= ids.length) return ids
  return ids.with(from, ids[to]).with(to, id)
}

export function splitMove(move = ''): [direction: string, what: string] {
  const at = move.indexOf(':')
  return [move.slice(0, at), move.slice(at + 1)]
}
