import { referenceType } from '#fields/types/reference'

/** A work order, which service records belong to. */
export const workOrder = referenceType('work_order', 'work-orders', { custom: false })
