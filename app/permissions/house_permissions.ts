import type { PermissionKind } from '#permissions/verbs'

/** What the house itself asks for, comments and files of the customers that one sees; lists and reports bring along theirs. Any dictionary is changed with `settings.dictionaries`. */
export const housePermissions = {
  'views.share': { rows: false },
  'comments.view': { rows: false },
  'comments.create': { rows: false },
  'comments.moderate': { rows: false },
  'files.view': { rows: false },
  'files.create': { rows: false },
  'files.moderate': { rows: false },
  'operations.view': { rows: true },
  'settings.fields': { rows: false },
  'settings.forms': { rows: false },
  'settings.dictionaries': { rows: false },
  'settings.company': { rows: false },
  'settings.roles': { rows: false },
  'settings.users': { rows: false },
  'settings.history': { rows: false },
  'settings.files': { rows: false },
  'settings.duplicates': { rows: false },
}

type Keys = Record<keyof typeof housePermissions, PermissionKind>

declare module '#permissions/verbs' {
  interface PermissionKeys extends Keys {}
}
