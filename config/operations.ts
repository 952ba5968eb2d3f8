import env from '#start/env'

/** Operations of one tenant that run at the same time, over all workers. */
export const operationsPerTenant = env.get('OPERATIONS_PER_TENANT') ?? 2
