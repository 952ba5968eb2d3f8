import { referenceType } from '#fields/types/reference'

/** Another customer. */
export const customer = referenceType('customer', 'customers')
