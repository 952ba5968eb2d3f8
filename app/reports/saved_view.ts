import { usableState } from '#lists/usable_state'
import { viewOf } from '#lists/views'
import { defineReport } from '#reports/define_report'

/** Any saved view of the customers: its filters and its columns. */
export const savedView = defineReport({
  key: 'saved_view',
  icon: 'layout-list',
  permission: 'customers.export',
  parameters: ['view'],
  made: {
    list: 'customers',
    chosen({ view: id }) {
      const view = id && viewOf('customers', id)
      return view ? { name: view.name, state: usableState('customers', view.state) } : null
    },
  },
})
