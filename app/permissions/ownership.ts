import { thingOf } from '#permissions/registry'
import type { Permission } from '#permissions/verbs'

/** Which columns of a list's records say whose they are. */
export interface Ownership {
  table: string
  /** Who answers for a record: their team reaches it too. */
  responsible: readonly string[]
  /** All of them, those that answer included. */
  owners: readonly string[]
}

/** Columns that say whose a customer is, and whose anything is that says nothing else. */
export const OWNERS = ['manager_id', 'service_manager_id', 'created_by'] as const

/** Those among them that answer for it: their team reaches it too. */
export const RESPONSIBLE = ['manager_id', 'service_manager_id'] as const

const USUAL: Ownership = { table: 'customers', responsible: RESPONSIBLE, owners: OWNERS }
const registered = new Map<string, Ownership>()

/** Makes known whose the records of a list are, before anybody is asked whether they may touch one. */
export const registerOwnership = (thing: string, ownership: Ownership) => void registered.set(thing, ownership)

/** Whose the records are that a permission speaks of. */
export const ownershipOf = (permission: Permission): Ownership => registered.get(thingOf(permission)) ?? USUAL
