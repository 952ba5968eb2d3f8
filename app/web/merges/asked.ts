import type { HttpContext } from '@adonisjs/core/http'
import type { MergeWish } from '#actions/merges/combine'
import type { Record } from '#fields/field'
import { isKind, KINDS, type Kind } from '#lists/belongings'
import { livingId } from '#lists/living_customer'
import { readRecords } from '#lists/read_records'
import { isId } from '#text/ids'
import { inputText } from '#web/input_text'
import { unknownPage } from '#web/unknown_page'

/** So many become one at once. */
export const MOST = 5

/** Ids of an address: `?ids=a,b,c`. */
export const idsIn = (query: { [name: string]: unknown }): string[] => [
  ...new Set((inputText(query, 'ids') ?? '').split(',').filter(isId).slice(0, MOST)),
]

/**
 * The customers with these ids that can be merged, in that order: for one that was merged already stands the one that it is part
 * of, and who is in the bin is left out. 404 or 403 where one of them is not the acting person's to merge.
 */
export async function mergeable(ctx: HttpContext, ids: string[]): Promise<Record[]> {
  const asked = await readRecords(ids)
  if (asked.length < ids.length) throw unknownPage(ctx)
  for (const record of asked) await ctx.bouncer.with('CustomerPolicy').authorize('merge', record)
  const left = asked.filter(({ merged_into_id: into }) => into)
  const living = asked.filter(({ deleted_at: deleted }) => !deleted)
  return left.length ? [...living, ...(await mainsOf(ctx, left, living))] : living
}

async function mainsOf(ctx: HttpContext, left: Record[], living: Record[]): Promise<Record[]> {
  const ids = new Set<string>()
  for (const { id } of left) ids.add((await livingId(id))!)
  const mains = await readRecords([...ids].filter((id) => !living.some((record) => record.id === id)))
  for (const main of mains) await ctx.bouncer.with('CustomerPolicy').authorize('merge', main)
  return mains.filter(({ deleted_at: deleted }) => !deleted)
}

export interface MergeForm extends MergeWish {
  main: string | undefined
  /** The main customer that the values were chosen for. */
  shownMain: string | undefined
  /** Only to be shown with another main customer. */
  show: boolean
}

export const EVERYTHING: ReadonlySet<Kind> = new Set(KINDS)

export function readMergeForm({ request }: HttpContext): MergeForm {
  const body = request.body()
  const chosen = typeof body.value === 'object' && body.value ? Object.entries(body.value) : []
  return {
    values: Object.fromEntries(chosen.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
    kinds: new Set([body.move ?? []].flat().filter((kind): kind is Kind => typeof kind === 'string' && isKind(kind))),
    main: inputText(body, 'main'),
    shownMain: inputText(body, 'shown_main'),
    show: inputText(body, 'show') !== undefined,
  }
}
