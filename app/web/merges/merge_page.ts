import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { combine, type MergeWish } from '#actions/merges/combine'
import { countRows } from '#actions/merges/measure_merge'
import { linksOf, planLinks, type LinkPlan } from '#actions/merges/merge_links'
import { undoUntil } from '#actions/merges/undo_window'
import { fromMoment } from '#database/decorators'
import { existing, loadReferences } from '#fields/references'
import { formatDay } from '#fields/formats'
import { translate } from '#fields/translate'
import type { Record } from '#fields/field'
import { KINDS } from '#lists/belongings'
import { fieldsOf } from '#lists/fields_of'
import { current } from '#tenancy/current'
import { newId } from '#text/ids'
import { cellOf } from '#web/customers/head'
import { choiceRows } from '#web/merges/choice_rows'
import { clashWords } from '#web/merges/clash_words'
import { kindRows } from '#web/merges/kind_rows'
import { sealed } from '#web/mass/sealed'

/** What is merged: these customers as they were shown, once, as the merge of this id. */
export interface SealedMerge {
  id: string
  versions: { [id: string]: number }
}

export interface MergeShown extends MergeWish {
  /** In the order of the page. */
  records: Record[]
  main: string
  problem?: { title?: string; text: string }
}

/** What the page of a merge shows: which one stays, which values it gets, what comes along and where they clash. */
export async function mergePage({ records, main, values, kinds, problem }: MergeShown) {
  const ordered = mainFirst(records, main)
  const others = ordered.slice(1).map(({ id }) => id)
  const links = planLinks(await linksOf(db, [main, ...others]), main, others)
  await loadNames(records, links)
  const combined = combine(ordered, { values, kinds: new Set(KINDS) })
  return {
    ...{ problem, main, count: records.length, undo: undoWords() },
    customers: records.map((record) => customerOf(record, main)),
    rows: choiceRows(ordered, records, values),
    kinds: kindRows({ combined, counts: await countRows(others), links, kinds }),
    clashes: clashWords(ordered, combined, links),
    merge: sealed('merge', { id: newId(), versions: versionsOf(records) } satisfies SealedMerge),
  }
}

const mainFirst = (records: Record[], main: string) =>
  [...records].sort((one, other) => Number(other.id === main) - Number(one.id === main))

const versionsOf = (records: Record[]) => Object.fromEntries(records.map(({ id, version }) => [id, version]))

/** Of whom the customers' fields name, and of whom they are related to twice. */
async function loadNames(records: Record[], { repeated, loops }: LinkPlan) {
  await loadReferences(records, fieldsOf('customers'))
  const ends = [...repeated, ...loops].flatMap(({ from_id: from, to_id: to }) => [from, to])
  if (ends.length) await existing('customer', ends)
}

function customerOf(record: Record, main: string) {
  return {
    id: record.id,
    name: String(record.name),
    number: String(record.number),
    href: `/${current.tenant.slug}/customers/${record.id}`,
    main: record.id === main,
    status: cellOf(record, 'status'),
    manager: cellOf(record, 'manager'),
    since: fromMoment(String(record.created_at)).setZone(current.timeZone).toISODate()!,
  }
}

/** Until when the merge could be undone, were it done now. */
function undoWords(): string {
  const until = undoUntil({ createdAt: DateTime.utc() })
  if (!until) return translate('merge.never')
  return translate('merge.until', { date: formatDay(until.setZone(current.timeZone).toISODate()!) })
}
