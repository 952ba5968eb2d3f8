import { defaultState } from '#lists/default_state'
import { defineReport } from '#reports/define_report'

/** Key of the list that the customer base shows. */
export const LIST = 'customers'

/** The customers that a person may see and export, with the columns that they choose. */
export const customerBase = defineReport({
  key: 'customer_base',
  icon: 'users',
  permission: 'customers.export',
  made: { list: LIST, chosen: () => ({ state: defaultState(LIST) }) },
})
