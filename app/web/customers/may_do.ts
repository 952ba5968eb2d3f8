import type { Record } from '#fields/field'
import { can } from '#permissions/grants'
import { mayTouch } from '#permissions/row_scope'

export type MayDo = ReturnType<typeof mayDo>

/** What the acting person may do with a customer, for the buttons of its page. */
export function mayDo(record: Record) {
  const open = !record.deleted_at
  return {
    edit: open && mayTouch('customers.edit', record),
    disable: open && mayTouch('customers.disable', record),
    delete: open && mayTouch('customers.delete', record),
    restore: !open && mayTouch('customers.delete', record),
    addFields: can('settings.fields'),
    explain: can('settings.roles'),
  }
}
