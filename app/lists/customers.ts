import { defineField } from '#fields/define_field'
import { address } from '#fields/stores/address'
import { columnStore } from '#fields/stores/column'
import { creationStore } from '#fields/stores/creation'
import { customValue } from '#fields/stores/custom_value'
import { nameStore } from '#fields/stores/name'
import { presenceStore } from '#fields/stores/presence'
import { uniqueColumnStore } from '#fields/stores/unique_column'
import { choicesOfField } from '#fields/types/choice'
import { customerColumns } from '#lists/customer_columns'
import { leadOfCustomer } from '#lists/customer_lead'
import { nameCustomer, namesOfCustomer } from '#lists/customer_name'
import { defineList, SOURCES } from '#lists/define_list'
import Customer from '#models/customer'
import { OWNERS, RESPONSIBLE } from '#permissions/ownership'
import type { PermissionKind } from '#permissions/verbs'

const table = 'customers'
const column = columnStore(table)
const unique = uniqueColumnStore(table)

const verbs = ['view', 'create', 'edit', 'disable', 'delete', 'merge', 'import', 'export', 'download'] as const

type Keys = Record<`customers.${(typeof verbs)[number]}`, PermissionKind>

declare module '#permissions/verbs' {
  interface PermissionKeys extends Keys {}
}

export const customers = defineList({
  key: 'customers',
  table,
  model: Customer,
  columns: customerColumns,
  blank: { name: '', sort_name: '', number: '', promotional_email: false, newsletter: false },
  contactable: true,
  viewPermission: 'customers.view',
  owners: { owners: OWNERS, responsible: RESPONSIBLE },
  required: ['name'],
  title: 'name',
  numbers: { first: 10_001, prefix: '' },
  search: { names: namesOfCustomer, guarded: ['membership_number', 'id_number'], mark: '' },
  tallied: true,
  pickedBy: 'number',
  verbs,
  defaultColumns: ['name', 'type', 'id_type', 'id_number', 'status', 'manager', 'created_at'],
  defaultFilters: ['status', 'segment', 'manager', 'tags', 'created_at'],
  defaultSort: { key: 'created_at', direction: 'desc' },
  defaultLane: 'status',
  shownToAll: ['type', 'name', 'first_name', 'last_name', 'company', 'number'],
  lead: leadOfCustomer,
  complete: nameCustomer,
  // One field a line reads as the table that it is.
  // prettier-ignore
  fields: [
    defineField({ key: 'type', type: 'choice', store: column, options: { column: 'type', choices: choicesOfField('type', ['person', 'company']) } }),
    defineField({ key: 'name', type: 'text', store: nameStore(table), required: true, sortable: true, options: { column: 'name', index: 'customers_name' } }),
    defineField({ key: 'first_name', type: 'text', store: column, options: { column: 'first_name', maxLength: 120 } }),
    defineField({ key: 'last_name', type: 'text', store: column, options: { column: 'last_name', maxLength: 120 } }),
    defineField({ key: 'company', type: 'text', store: column, options: { column: 'company' } }),
    defineField({ key: 'number', type: 'text', store: unique, unique: true, options: { column: 'number', maxLength: 60 } }),
    defineField({ key: 'membership_number', type: 'text', store: unique, unique: true, options: { column: 'membership_number', maxLength: 60 } }),
    defineField({ key: 'id_type', type: 'select', store: column, options: { column: 'id_type_id', dictionary: 'id_type', index: 'customers_id_type' } }),
    defineField({ key: 'id_number', type: 'text', store: unique, unique: true, sensitivity: 'sensitive', options: { column: 'id_number', maxLength: 60, uniqueWith: 'id_type_id' } }),
    defineField({ key: 'gender', type: 'choice', store: column, sensitivity: 'personal', options: { column: 'gender', choices: choicesOfField('gender', ['female', 'male', 'other']) } }),
    defineField({ key: 'birthday', type: 'date', store: column, sensitivity: 'personal', sortable: true, options: { column: 'birthday', index: 'customers_birthday', max: 'today' } }),
    defineField({ key: 'address1', type: 'text', store: address, tab: 'contact', sensitivity: 'personal', options: { column: 'address1' } }),
    defineField({ key: 'address2', type: 'text', store: address, tab: 'contact', sensitivity: 'personal', options: { column: 'address2' } }),
    defineField({ key: 'city', type: 'text', store: address, tab: 'contact', options: { column: 'city', maxLength: 120 } }),
    defineField({ key: 'state', type: 'text', store: address, tab: 'contact', options: { column: 'state', maxLength: 120 } }),
    defineField({ key: 'postcode', type: 'text', store: address, tab: 'contact', options: { column: 'postcode', maxLength: 30 } }),
    defineField({ key: 'country', type: 'country', store: address, tab: 'contact', options: { column: 'country', index: 'addresses_country' } }),
    defineField({ key: 'segment', type: 'select', store: column, required: true, tab: 'marketing', options: { column: 'segment_id', dictionary: 'segment', index: 'customers_segment' } }),
    defineField({ key: 'status', type: 'select', store: column, required: true, tab: 'marketing', options: { column: 'status_id', dictionary: 'status', index: 'customers_status' } }),
    defineField({ key: 'channel', type: 'select', store: column, required: true, tab: 'marketing', options: { column: 'channel_id', dictionary: 'channel', index: 'customers_channel' } }),
    defineField({ key: 'group', type: 'select', store: column, tab: 'marketing', options: { column: 'group_id', dictionary: 'group', index: 'customers_group' } }),
    defineField({ key: 'tags', type: 'multi_select', store: customValue, tab: 'marketing', options: { dictionary: 'tag' } }),
    defineField({ key: 'manager', type: 'user', store: column, required: true, options: { column: 'manager_id', index: 'customers_manager' } }),
    defineField({ key: 'service_manager', type: 'user', store: column, options: { column: 'service_manager_id', index: 'customers_service_manager' } }),
    defineField({ key: 'language', type: 'language', store: column, tab: 'contact', options: { column: 'language' } }),
    defineField({ key: 'time_zone', type: 'time_zone', store: column, tab: 'contact', options: { column: 'time_zone' } }),
    defineField({ key: 'promotional_email', type: 'yes_no', store: column, tab: 'marketing', options: { column: 'promotional_email' } }),
    defineField({ key: 'newsletter', type: 'yes_no', store: column, tab: 'marketing', options: { column: 'newsletter' } }),
    defineField({ key: 'source', type: 'choice', store: column, editable: false, tab: 'none', options: { column: 'source', choices: choicesOfField('source', SOURCES) } }),
    defineField({ key: 'created_at', type: 'date_time', store: creationStore(table), editable: false, sortable: true, tab: 'none', options: { column: 'created_at' } }),
    defineField({ key: 'updated_at', type: 'date_time', store: column, editable: false, sortable: true, tab: 'none', options: { column: 'updated_at', index: 'customers_updated' } }),
    defineField({ key: 'created_by', type: 'user', store: column, editable: false, tab: 'none', options: { column: 'created_by' } }),
    defineField({ key: 'updated_by', type: 'user', store: column, editable: false, tab: 'none', options: { column: 'updated_by' } }),
    defineField({ key: 'disabled', type: 'yes_no', store: presenceStore(table), editable: false, tab: 'none', options: { column: 'disabled_at' } }),
  ],
})
