import { current } from '#tenancy/current'

/** Where a comment stands on its customer's page. */
export const placeOfComment = ({ id, customerId }: { id: string; customerId: string }) =>
  `/${current.tenant.slug}/customers/${customerId}?tab=comments&at=${id}#comment-${id}`
