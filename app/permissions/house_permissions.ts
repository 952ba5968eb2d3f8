import type { PermissionKind } from '#permissions/verbs'

/** What the house itself asks for; lists and reports bring along theirs. Any dictionary is changed with `settings.dictionaries`. */
export const housePermissions = {
  'views.share': { rows: false },
  'operations.view': { rows: true },
  'settings.fields': { rows: false },
  'settings.forms': { rows: false },
  'settings.dictionaries': { rows: false },
  'settings.company': { rows: false },
  'settings.roles': { rows: false },
  'settings.users': { rows: false },
  'settings.history': { rows: false },
}

type Keys = Record<keyof typeof housePermissions, PermissionKind>

declare module '#permissions/verbs' {
  interface PermissionKeys extends Keys {}
}
