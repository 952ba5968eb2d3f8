import type { Permission, PermissionKind } from '#permissions/verbs'

export type Permissions = { readonly [key: string]: PermissionKind }

const KEY = /^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/
const registered = new Map<string, PermissionKind>()

/** Makes permissions known: roles can grant them from now on. Their labels are `permissions.<key>` in the language files. */
export function registerPermissions(permissions: Permissions) {
  for (const [key, kind] of Object.entries(permissions)) {
    if (!KEY.test(key)) throw new Error(`Permission "${key}": a key is a thing, a dot and a verb`)
    if (registered.has(key)) throw new Error(`Permission "${key}" is registered twice`)
    registered.set(key, kind)
  }
}

/** Of a plugin that goes, and of tests. What roles grant of them permits nothing from now on. */
export function forgetPermissions(permissions: Permissions) {
  for (const key of Object.keys(permissions)) registered.delete(key)
}

/** Everything that a role can permit, in the order of registration. */
export const permissionKeys = () => [...registered.keys()] as Permission[]

export const isPermission = (key: string): key is Permission => registered.has(key)

export function kindOf(permission: Permission): PermissionKind {
  const kind = registered.get(permission)
  if (!kind) throw new Error(`No permission is called "${permission}"`)
  return kind
}

/** What a permission is about: `customers` of `customers.view`; its label is `permissions.things.<thing>`. */
export const thingOf = (permission: Permission) => permission.slice(0, permission.indexOf('.'))
