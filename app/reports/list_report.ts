import { defaultState } from '#lists/default_state'
import { defineReport } from '#reports/define_report'

const ICONS = { work_orders: 'clipboard-list', service_records: 'headset' }

/** The records of a list that a person may see and export. */
export const listReport = (list: keyof typeof ICONS) =>
  defineReport({
    key: list,
    icon: ICONS[list],
    permission: `${list}.export`,
    made: { list, chosen: () => ({ state: defaultState(list) }) },
  })
