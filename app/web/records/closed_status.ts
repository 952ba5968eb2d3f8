import { valuesOf } from '#dictionaries/values'

/** The status that a work order gets when it is closed: the first that says that nothing more is to be done. */
export const closedStatus = () => valuesOf('work_order_status').find(({ extra, retired }) => extra.closed && !retired)
