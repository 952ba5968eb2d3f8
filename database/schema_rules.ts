import type { ColumnInfo, SchemaRules } from '@adonisjs/lucid/types/schema_generator'

/**
 * Engines name their types differently, so columns are described here by what they hold: both
 * engines then generate the same file, which CI compares.
 */
function held(tsType: string, decorator: string, args?: Record<string, unknown>): ColumnInfo {
  const types = tsType.startsWith('DateTime') ? [{ source: 'luxon', typeImports: ['DateTime'] }] : []
  const json = tsType === 'Json' ? ['Json'] : []
  const source = '#database/decorators'
  return {
    tsType,
    imports: [{ source, namedImports: [decorator], typeImports: json }, ...types],
    decorators: [{ name: `@${decorator}`, args }],
  }
}

const text: ColumnInfo = { tsType: 'string', imports: [], decorators: [{ name: '@column' }] }
const number: ColumnInfo = { tsType: 'number', imports: [], decorators: [{ name: '@column' }] }
const flags = [
  'required',
  'unique',
  'active',
  'locked',
  'pinned',
  'initial',
  'primary',
  'promotional_email',
  'newsletter',
  'cancelling',
  'opens_account',
  'shared',
  'reimportable',
  'shortcuts',
]
const data = [
  'settings',
  'extra',
  'options',
  'sections',
  'state',
  'custom',
  'plan',
  'checkpoint',
  'result',
  'failure',
  'problems',
  'cells',
  'origin',
  'before',
  'after',
  'columns',
  'headings',
  'parameters',
  'rule',
  'recipients',
  'snapshot',
]
const moments = [
  'suspended_at',
  'expires_at',
  'used_at',
  'ready_at',
  'retired_at',
  'disabled_at',
  'deleted_at',
  'verified_at',
  'lease_until',
  'started_at',
  'resumed_at',
  'finished_at',
  'sent_at',
  'asked_at',
  'opened_at',
  'signed_in_at',
  'decided_at',
  'paused_at',
  'next_run_at',
  'last_run_at',
  'due_at',
  'told_at',
  'counted_at',
  'happened_at',
  'undone_at',
]

const columns = (names: string[], info: ColumnInfo) => Object.fromEntries(names.map((name) => [name, info]))

export default {
  types: { number, bigint: number, binary: text, unknown: text },
  columns: {
    tenant_id: number,
    created_at: held('DateTime', 'moment', { autoCreate: true }),
    updated_at: held('DateTime', 'moment', { autoCreate: true, autoUpdate: true }),
    birthday: text,
    due_on: text,
    ...columns(flags, held('boolean', 'flag')),
    ...columns(data, held('Json', 'data')),
    ...columns(moments, held('DateTime', 'moment')),
  },
  tables: {
    addresses: { columns: { state: text } },
    custom_fields: { columns: { state: text } },
    duplicate_pairs: { columns: { state: text } },
    export_approvals: { columns: { state: text } },
    custom_date: { columns: { value: number } },
  },
  primaryKey: (_table, _keys, found) =>
    found.id && {
      columnName: 'id',
      columnInfo: {
        tsType: found.tenant_id || found.email ? 'string' : 'number',
        imports: [],
        decorators: [{ name: '@column', args: { isPrimary: true } }],
      },
    },
} satisfies SchemaRules
