import type { ApplicationService } from '@adonisjs/core/types'

/** Makes known what roles can permit, before routes name it; stops the start where one has no label. */
export default class PermissionsProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    const { registerPermissions } = await import('#permissions/registry')
    const { housePermissions } = await import('#permissions/house_permissions')
    const { permissionsOf } = await import('#lists/list_permissions')
    const { lists } = await import('#lists/index')
    const { registerOwnership } = await import('#permissions/ownership')
    const { reportPermissions } = await import('#reports/report_permissions')
    const { checkLabels } = await import('#permissions/check_labels')
    for (const each of [...lists.map(permissionsOf), ...reportPermissions(), housePermissions])
      registerPermissions(each)
    for (const { key, table, owners } of lists) registerOwnership(key, { table, ...owners })
    checkLabels()
  }
}
