import { defineField } from '#fields/define_field'
import { columnStore } from '#fields/stores/column'
import { creationStore } from '#fields/stores/creation'
import { nameStore } from '#fields/stores/name'
import { uniqueColumnStore } from '#fields/stores/unique_column'
import { choicesOfField } from '#fields/types/choice'
import { defineList, SOURCES } from '#lists/define_list'
import { nameBy } from '#lists/name_by'
import { leadOfWorkOrder } from '#lists/work_order_lead'
import WorkOrder from '#models/work_order'
import type { PermissionKind } from '#permissions/verbs'

const table = 'work_orders'
const column = columnStore(table)

const verbs = ['view', 'create', 'edit', 'delete', 'export'] as const

type Keys = Record<`work_orders.${(typeof verbs)[number]}`, PermissionKind>

declare module '#permissions/verbs' {
  interface PermissionKeys extends Keys {}
}

/** What is to be done for customers. */
export const workOrders = defineList({
  key: 'work_orders',
  table,
  model: WorkOrder,
  // prettier-ignore
  columns: [
    'id', 'number', 'subject', 'sort_name', 'description', 'customer_id', 'status_id', 'priority_id', 'assignee_id', 'due_on', 'source',
    'custom', 'deleted_at', 'created_by', 'updated_by', 'submission', 'version', 'created_at', 'updated_at',
  ],
  blank: { number: '', subject: '', sort_name: '' },
  contactable: false,
  viewPermission: 'work_orders.view',
  owners: { owners: ['assignee_id', 'created_by'], responsible: ['assignee_id'] },
  required: ['subject', 'customer'],
  title: 'subject',
  numbers: { first: 1_001, prefix: 'WO-' },
  search: { names: () => ['number', 'subject'], guarded: [], mark: '\x1fw' },
  tallied: false,
  pickedBy: 'number',
  verbs,
  defaultColumns: ['subject', 'customer', 'status', 'priority', 'assignee', 'due_on', 'number', 'created_at'],
  defaultFilters: ['status', 'priority', 'assignee', 'due_on'],
  defaultSort: { key: 'created_at', direction: 'desc' },
  shownToAll: ['subject', 'number'],
  lead: leadOfWorkOrder,
  complete: nameBy('subject'),
  // One field a line reads as the table that it is.
  // prettier-ignore
  fields: [
    defineField({ key: 'subject', type: 'text', store: nameStore(table), required: true, sortable: true, options: { column: 'subject', index: 'work_orders_subject' } }),
    defineField({ key: 'number', name: 'work_order_number', type: 'text', store: uniqueColumnStore(table), unique: true, options: { column: 'number', maxLength: 60 } }),
    defineField({ key: 'description', type: 'long_text', store: column, options: { column: 'description' } }),
    defineField({ key: 'customer', type: 'customer', store: column, required: true, options: { column: 'customer_id', index: 'work_orders_customer' } }),
    defineField({ key: 'status', name: 'work_order_status', type: 'select', store: column, required: true, options: { column: 'status_id', dictionary: 'work_order_status', index: 'work_orders_status' } }),
    defineField({ key: 'priority', type: 'select', store: column, options: { column: 'priority_id', dictionary: 'work_order_priority', index: 'work_orders_priority' } }),
    defineField({ key: 'assignee', type: 'user', store: column, options: { column: 'assignee_id', index: 'work_orders_assignee' } }),
    defineField({ key: 'due_on', type: 'date', store: column, sortable: true, options: { column: 'due_on', index: 'work_orders_due' } }),
    defineField({ key: 'source', type: 'choice', store: column, editable: false, tab: 'none', options: { column: 'source', choices: choicesOfField('source', SOURCES) } }),
    defineField({ key: 'created_at', type: 'date_time', store: creationStore(table), editable: false, sortable: true, tab: 'none', options: { column: 'created_at' } }),
    defineField({ key: 'updated_at', type: 'date_time', store: column, editable: false, sortable: true, tab: 'none', options: { column: 'updated_at', index: 'work_orders_updated' } }),
    defineField({ key: 'created_by', type: 'user', store: column, editable: false, tab: 'none', options: { column: 'created_by' } }),
    defineField({ key: 'updated_by', type: 'user', store: column, editable: false, tab: 'none', options: { column: 'updated_by' } }),
  ],
})
