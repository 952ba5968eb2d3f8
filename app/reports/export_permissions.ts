import type { PermissionKind } from '#permissions/verbs'

/** Beside the right to export at all: how delicate it may be, and who watches over it. */
export const exportPermissions = {
  'exports.personal': { rows: false },
  'exports.sensitive': { rows: false },
  'exports.share': { rows: false },
  'exports.approve': { rows: false },
  'exports.ledger': { rows: false },
  'settings.export': { rows: false },
}

type Keys = Record<keyof typeof exportPermissions, PermissionKind>

declare module '#permissions/verbs' {
  interface PermissionKeys extends Keys {}
}
