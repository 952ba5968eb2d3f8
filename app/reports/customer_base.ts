import { defaultState } from '#lists/default_state'
import { defineReport } from '#reports/define_report'

/** The customers that a person may see and export, with the columns that they choose. */
export const customerBase = defineReport({
  key: 'customer_base',
  icon: 'users',
  permission: 'customers.export',
  made: { list: 'customers', chosen: () => ({ state: defaultState('customers') }) },
})
