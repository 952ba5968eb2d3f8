import { personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import Operation from '#models/operation'
import { scopeOf, teamMates } from '#permissions/grants'
import { defineReport } from '#reports/define_report'
import { momentsOf, type Days } from '#reports/periods'
import { reportColumn, type ReportRow, type RowBatch } from '#reports/row_source'
import { current } from '#tenancy/current'
import { firstIdAt } from '#text/ids'

const BATCH = 500
const COUNTS = ['created', 'updated', 'unchanged', 'issues'] as const

/** Which files were imported, by whom, and what came of each: as far as the person may see operations. */
export const imports = defineReport({
  key: 'imports',
  icon: 'table-import',
  parameters: ['period'],
  made: {
    rows: {
      columns: [
        ...[reportColumn('time', 'date_time'), reportColumn('who'), reportColumn('file'), reportColumn('outcome')],
        ...['rows', ...COUNTS].map((key) => reportColumn(key, 'number')),
      ],
      scope: 'operations.view',
      read: readBatch,
    },
  },
})

async function readBatch(days: Days, after: string | null): Promise<RowBatch> {
  const { from, until } = momentsOf(days)
  const query = Operation.query().where('kind', 'import').whereNot('status', 'planned')
  query.where('id', '>=', firstIdAt(from)).where('id', '<', firstIdAt(until))
  if (after) query.where('id', '>', after)
  if (scopeOf('operations.view') !== 'all') query.whereIn('user_id', visibleUsers())
  const found = await query.orderBy('id').limit(BATCH)
  return { rows: found.map(rowOf), after: found.at(-1)?.id ?? after ?? '', ended: found.length < BATCH }
}

const visibleUsers = () => (scopeOf('operations.view') === 'team' ? teamMates() : [current.user!.id])

function rowOf({ createdAt, userId, plan, status, done, result }: Operation): ReportRow {
  const counts = result as Partial<Record<(typeof COUNTS)[number], number>>
  return {
    time: createdAt.toMillis(),
    who: personById(userId)?.name ?? translate('operations.somebody'),
    file: (plan as { fileName?: string }).fileName ?? null,
    outcome: translate(`operations.status.${status}`),
    rows: done,
    ...Object.fromEntries(COUNTS.map((key) => [key, counts[key] ?? 0])),
  }
}
