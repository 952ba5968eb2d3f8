import type { HttpContext } from '@adonisjs/core/http'
import { bitsOf } from '#duplicates/rules'
import { seenRules } from '#duplicates/seen_rules'
import { readRecords } from '#lists/read_records'
import DuplicatePair from '#models/duplicate_pair'
import { unknownPage } from '#web/unknown_page'

/** The pair of the route where the acting person may see it, and change both customers; otherwise 404 or 403. */
export async function findPair(ctx: HttpContext) {
  const pair = await DuplicatePair.findOrFail(ctx.params.id)
  const records = (await readRecords([pair.lowId, pair.highId])).filter(({ deleted_at: deleted }) => !deleted)
  const hidden = pair.rules & ~bitsOf(seenRules())
  if (records.length < 2 || hidden) throw unknownPage(ctx)
  for (const deed of ['view', 'edit'] as const)
    for (const record of records) await ctx.bouncer.with('CustomerPolicy').authorize(deed, record)
  return {
    pair,
    numbers: records.map(({ number }) => String(number)),
    names: records.map(({ name }) => String(name)).join(' · '),
  }
}
