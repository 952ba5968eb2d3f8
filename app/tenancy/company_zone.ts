import { current } from '#tenancy/current'

/** The clocks that the current tenant goes by, whoever acts: its schedules, its weeks. */
export const companyZone = (): string => current.tenant.settings.timeZone ?? 'UTC'
