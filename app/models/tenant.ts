import { TenantSchema } from '#database/schema'

/** A company that uses Clientele; everything but the directory tables belongs to one. */
export default class Tenant extends TenantSchema {}
