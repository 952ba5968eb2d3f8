import { AsyncLocalStorage } from 'node:async_hooks'
import { NoTenantError } from '#tenancy/errors'

/** The tenant a request or an operation works for. */
export interface CurrentTenant {
  id: number
  slug: string
  name: string
  /** Grows with every change of fields, forms, dictionaries, views, roles: see configuration.ts. */
  configVersion: number
  settings: TenantSettings
}

export interface TenantSettings {
  /** ISO 3166 alpha-2: how a phone without a country code is read. */
  country?: string
  timeZone?: string
  /** Days a deleted customer stays in the bin. */
  binDays?: number
  /** Days in which an operation can be undone; 0: never. */
  undoDays?: number
  /** Days a generated report can be downloaded. */
  exportDays?: number
  /** Rows above which an export asks for the password again. */
  exportConfirmRows?: number
  /** Rows above which an export needs the approval of a second person; null: never. */
  exportApprovalRows?: number | null
  /** Rows that one person may export within a day; null: any number. */
  exportDailyRows?: number | null
  /** What customers begin with who got in touch first, by field: ids. */
  inbound?: { segment?: string; status?: string; channel?: string; manager?: string }
  /** MB that one attached file may have. */
  fileMegabytes?: number
  /** MB that all attached files may have together; null: any number. */
  filesMegabytes?: number | null
  /** Files that one person may attach within a day; null: any number. */
  dailyFiles?: number | null
  /** What makes two customers look like one, and what follows: see app/duplicates/rules.ts. */
  duplicates?: { [rule: string]: { create: 'off' | 'warn' | 'refuse'; scan: boolean } }
  /** Whether everybody needs a second factor to sign in. */
  secondFactor?: boolean
}

/** The person who acts. `membershipId` is their place in the current tenant. */
export interface CurrentUser {
  id: string
  name: string
  membershipId: string
  locale: string
  timeZone: string
  /** They see the application as a role does, and change nothing: see sentinel.ts. */
  viewing?: Viewing
}

/** The role that somebody looks through, and the team that they do it in; without one it is their own teams. */
export interface Viewing {
  roleId: string
  teamId?: string
}

interface Store {
  tenant?: CurrentTenant
  user?: CurrentUser
  /** Why the scope is off; set only by `system`. */
  system?: string
  parts: Map<string, unknown>
}

const storage = new AsyncLocalStorage<Store>()

/** Runs `work` for one tenant and, where a person acts, one user. Nothing else sets the tenant. */
export function runAs<T>(tenant: CurrentTenant, user: CurrentUser | undefined, work: () => T): T {
  return storage.run({ tenant, user, parts: new Map() }, work)
}

/**
 * Runs `work` across tenants. For set-up, migrations and operators only: every call site is listed
 * in security/system_calls.json and a test compares.
 */
export function system<T>(reason: string, work: () => T): T {
  return storage.run({ system: reason, parts: new Map() }, work)
}

export const current = {
  /** @throws NoTenantError outside `runAs` */
  get tenant(): CurrentTenant {
    const tenant = storage.getStore()?.tenant
    if (!tenant) throw new NoTenantError('the current tenant')
    return tenant
  },

  get user(): CurrentUser | undefined {
    return storage.getStore()?.user
  },

  /** Whether the scope is off because an operator's command runs. */
  get isSystem(): boolean {
    return storage.getStore()?.system !== undefined
  },

  /** The tenant's id where there is one: the guards decide what its absence means. */
  get tenantId(): number | undefined {
    return storage.getStore()?.tenant?.id
  },

  /** The language of the acting person, for labels. */
  get locale(): string {
    return storage.getStore()?.user?.locale ?? 'en'
  },

  get timeZone(): string {
    const store = storage.getStore()
    return store?.user?.timeZone ?? store?.tenant?.settings.timeZone ?? 'UTC'
  },

  /** Values kept for the length of one request or one step. */
  get parts(): Map<string, unknown> {
    const store = storage.getStore()
    if (!store) throw new NoTenantError('the configuration')
    return store.parts
  },
}
