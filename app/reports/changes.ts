import db from '@adonisjs/lucid/services/db'
import { personById } from '#dictionaries/people'
import { translate, translateAny } from '#fields/translate'
import { changeLines } from '#lists/change_lines'
import { loadMerged } from '#lists/merge_lines'
import { parsed, type ChangeRow } from '#lists/read_changes'
import { MASK } from '#lists/restricted_field'
import { seenChange } from '#lists/seen_change'
import { loadRelated } from '#lists/seen_relation'
import { mayTakeOutTold } from '#operations/export/sensitivity'
import { OWNERS } from '#permissions/ownership'
import type { Owned } from '#permissions/reaching'
import { mayTouch } from '#permissions/row_scope'
import { defineReport } from '#reports/define_report'
import { momentsOf, type Days } from '#reports/periods'
import { reportColumn, type ReportRow, type RowBatch } from '#reports/row_source'
import { current } from '#tenancy/current'
import { firstIdAt } from '#text/ids'

type Change = ChangeRow & { record_id: string }

/** Each may be a row for every field. */
const BATCH = 50
const COLUMNS = ['id', 'list', 'record_id', 'action', 'user_id', 'source', 'operation_id', 'origin', 'before', 'after']
const HEADS = ['who', 'did', 'number', 'name', 'field', 'before', 'after', 'source']

/** Who changed what of the customers, one row for each field of each change: as far as the person may see it, and take it out. */
export const changes = defineReport({
  key: 'changes',
  icon: 'history',
  parameters: ['period'],
  made: {
    rows: {
      columns: [reportColumn('time', 'date_time'), ...HEADS.map((key) => reportColumn(key))],
      scope: 'customers.view',
      list: 'customers',
      read: readBatch,
    },
  },
})

async function readBatch(days: Days, after: string | null): Promise<RowBatch> {
  const found = await changesIn(days, after)
  const customers = await customersOf(found)
  await loadRelated(found)
  const rows = found.flatMap((change) => {
    const customer = customers.get(change.record_id)
    const seen = mayTouch('customers.view', customer ?? {}) ? seenChange(change) : null
    return seen ? rowsOf(seen, customer ?? {}) : []
  })
  return { rows, after: found.at(-1)?.id ?? after ?? '', ended: found.length < BATCH }
}

async function changesIn(days: Days, after: string | null): Promise<Change[]> {
  const { from, until } = momentsOf(days)
  const query = db.from('changes').where({ tenant_id: current.tenant.id, book: 'records', list: 'customers' })
  query.where('id', '>=', firstIdAt(from)).where('id', '<', firstIdAt(until))
  if (after) query.where('id', '>', after)
  const rows = await query
    .orderBy('id')
    .limit(BATCH)
    .select(...COLUMNS, 'created_at')
  const found = rows.map(parsed)
  await loadMerged(found)
  return found
}

/** Those that are gone for good have nobody that they belong to: only who sees all is told of them. */
async function customersOf(found: Change[]): Promise<Map<string, Owned>> {
  const ids = [...new Set(found.map((change) => change.record_id))]
  const query = db.from('customers').where('tenant_id', current.tenant.id).whereIn('id', ids)
  const rows = ids.length ? await query.select('id', 'number', 'name', ...OWNERS) : []
  return new Map(rows.map((row) => [row.id, row]))
}

/** A change without fields (disabled, deleted) is a row of its own, but not one of which nothing is left to tell. */
function rowsOf(change: Change, { number, name }: Owned): ReportRow[] {
  const row: ReportRow = {
    time: Date.parse(`${change.created_at.replace(' ', 'T')}Z`),
    who: (change.user_id && personById(change.user_id)?.name) || translate('customers.somebody'),
    did: translateAny(`customers.did_${change.action}`) ?? change.action,
    number: (number as string) ?? null,
    name: (name as string) ?? null,
    source: translate(`fields.source_${change.source}`),
  }
  const lines = changeLines(change)
  const told = ({ key, label, before, after }: (typeof lines)[number]) => {
    const text = (cell: typeof before) => cell && (mayTakeOutTold('customers', key) ? cell.text : MASK)
    return { ...row, field: label, before: text(before), after: text(after) }
  }
  if (lines.length) return lines.map(told)
  return change.action === 'update' ? [] : [row]
}
