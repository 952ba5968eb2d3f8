/** Policies by the name that controllers ask for. */
export const policies = {
  CustomerPolicy: () => import('#policies/customer_policy'),
}
