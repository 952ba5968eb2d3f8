import { translate } from '#fields/translate'
import type { Access } from '#permissions/field_access'
import type { Role } from '#permissions/roles'
import type { Permission, Reach } from '#permissions/verbs'

export const labelOf = (permission: Permission) => translate(`permissions.${permission}`)

/** Of the control of one cell: parsers of forms read a dot as a bracket. */
export const cellName = ({ id }: Role, permission: Permission) => `grants[${id}][${permission.replace('.', '][')}]`

export const reachLabel = (reach: Reach) => translate(`permissions.scope_${reach}`)

/** Of the control of one field. */
export const accessName = (list: string, key: string) => `access[${list}][${key}]`

export const accessLabel = (access: Access) => translate(`roles.access_${access}`)
