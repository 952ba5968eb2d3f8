import type { Combined } from '#actions/merges/combine'
import type { Counts } from '#actions/merges/measure_merge'
import type { LinkPlan } from '#actions/merges/merge_links'
import { translate } from '#fields/translate'
import { belongings, KINDS, type Kind } from '#lists/belongings'
import { countsInWords } from '#lists/merge_lines'
import { seenAddresses, seesPoint } from '#lists/seen_record'

export interface KindRow {
  kind: Kind
  label: string
  /** How much of it there is. */
  held: string
  checked: boolean
}

interface Measured {
  combined: Combined
  counts: Counts
  links: LinkPlan
  kinds: ReadonlySet<Kind>
}

/** What can come along, and how much of it the customers that leave have. */
export function kindRows(measured: Measured): KindRow[] {
  const counts = { ...sums(measured.counts), ...cameWith(measured) }
  return KINDS.map((kind) => ({
    kind,
    label: translate(`merge.kind.${kind}`),
    held: held(counts, kind) || translate('merge.nothing'),
    checked: measured.kinds.has(kind),
  }))
}

function held(counts: { [noun: string]: number }, kind: Kind): string {
  const nouns = belongings.filter((one) => one.kind === kind).map(({ noun }) => noun)
  return countsInWords(Object.fromEntries(nouns.map((noun) => [noun, counts[noun] ?? 0])))
}

const sums = (counts: Counts) =>
  Object.fromEntries(
    Object.entries(counts).map(([noun, own]) => [noun, Object.values(own).reduce((sum, one) => sum + one, 0)])
  )

/** As far as the acting person may see them. */
function cameWith({ combined: { drafts }, links }: Measured) {
  const [{ before, after }] = drafts
  const came = <T extends { id: string }>(is: T[], was: T[]) => is.filter(({ id }) => !was.some((one) => one.id === id))
  const points = came(after.points, before!.points).filter(seesPoint)
  const accounts = points.filter(({ kind }) => kind === 'social').length
  const addresses = seenAddresses(came(after.addresses, before!.addresses)).length
  return { contact_points: points.length - accounts, accounts, addresses, relations: links.moved.length }
}
