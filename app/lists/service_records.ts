import { defineField } from '#fields/define_field'
import { columnStore } from '#fields/stores/column'
import { creationStore } from '#fields/stores/creation'
import { nameStore } from '#fields/stores/name'
import { uniqueColumnStore } from '#fields/stores/unique_column'
import { choicesOfField } from '#fields/types/choice'
import { defineList, SOURCES } from '#lists/define_list'
import { completeServiceRecord, leadOfServiceRecord } from '#lists/service_record_lead'
import ServiceRecord from '#models/service_record'
import type { PermissionKind } from '#permissions/verbs'

const table = 'service_records'
const column = columnStore(table)

const verbs = ['view', 'create', 'edit', 'delete', 'export'] as const

type Keys = Record<`service_records.${(typeof verbs)[number]}`, PermissionKind>

declare module '#permissions/verbs' {
  interface PermissionKeys extends Keys {}
}

/** What happened with customers: calls, letters, visits. */
export const serviceRecords = defineList({
  key: 'service_records',
  table,
  model: ServiceRecord,
  // prettier-ignore
  columns: [
    'id', 'number', 'summary', 'sort_name', 'notes', 'customer_id', 'work_order_id', 'channel_id', 'outcome_id', 'direction', 'contact',
    'happened_at', 'handled_by', 'source', 'custom', 'deleted_at', 'created_by', 'updated_by', 'submission', 'version', 'created_at', 'updated_at',
  ],
  blank: { number: '', summary: '', sort_name: '' },
  contactable: false,
  viewPermission: 'service_records.view',
  owners: { owners: ['handled_by', 'created_by'], responsible: ['handled_by'] },
  required: ['summary', 'customer'],
  title: 'summary',
  numbers: { first: 1_001, prefix: 'SR-' },
  search: { names: () => ['number', 'summary'], guarded: ['contact'], mark: '\x1fs' },
  tallied: false,
  pickedBy: 'number',
  verbs,
  defaultColumns: ['summary', 'customer', 'channel', 'direction', 'happened_at', 'outcome', 'handled_by', 'number'],
  defaultFilters: ['channel', 'outcome', 'handled_by', 'happened_at'],
  defaultSort: { key: 'happened_at', direction: 'desc' },
  shownToAll: ['summary', 'number'],
  lead: leadOfServiceRecord,
  complete: completeServiceRecord,
  // One field a line reads as the table that it is.
  // prettier-ignore
  fields: [
    defineField({ key: 'summary', type: 'text', store: nameStore(table), required: true, sortable: true, options: { column: 'summary', index: 'service_records_summary' } }),
    defineField({ key: 'number', name: 'service_record_number', type: 'text', store: uniqueColumnStore(table), unique: true, options: { column: 'number', maxLength: 60 } }),
    defineField({ key: 'notes', type: 'long_text', store: column, options: { column: 'notes' } }),
    defineField({ key: 'customer', type: 'customer', store: column, required: true, options: { column: 'customer_id', index: 'service_records_customer' } }),
    defineField({ key: 'channel', name: 'service_channel', type: 'select', store: column, options: { column: 'channel_id', dictionary: 'contact_channel', index: 'service_records_channel' } }),
    defineField({ key: 'direction', type: 'choice', store: column, options: { column: 'direction', choices: choicesOfField('direction', ['in', 'out']) } }),
    defineField({ key: 'happened_at', type: 'date_time', store: column, required: true, sortable: true, options: { column: 'happened_at', index: 'service_records_happened' } }),
    defineField({ key: 'contact', type: 'text', store: column, sensitivity: 'personal', options: { column: 'contact' } }),
    defineField({ key: 'handled_by', type: 'user', store: column, options: { column: 'handled_by', index: 'service_records_handled_by' } }),
    defineField({ key: 'outcome', type: 'select', store: column, options: { column: 'outcome_id', dictionary: 'service_outcome', index: 'service_records_outcome' } }),
    defineField({ key: 'work_order', type: 'work_order', store: column, options: { column: 'work_order_id', index: 'service_records_work_order' } }),
    defineField({ key: 'source', type: 'choice', store: column, editable: false, tab: 'none', options: { column: 'source', choices: choicesOfField('source', SOURCES) } }),
    defineField({ key: 'created_at', type: 'date_time', store: creationStore(table), editable: false, sortable: true, tab: 'none', options: { column: 'created_at' } }),
    defineField({ key: 'updated_at', type: 'date_time', store: column, editable: false, sortable: true, tab: 'none', options: { column: 'updated_at', index: 'service_records_updated' } }),
    defineField({ key: 'created_by', type: 'user', store: column, editable: false, tab: 'none', options: { column: 'created_by' } }),
    defineField({ key: 'updated_by', type: 'user', store: column, editable: false, tab: 'none', options: { column: 'updated_by' } }),
  ],
})
