import { noteChange } from '#actions/note_change'
import type { Problems } from '#actions/settings/fields/field_input'
import { bumpVersion, StaleRoleError } from '#actions/settings/roles/bump_version'
import { nameProblems } from '#actions/settings/roles/name_problems'
import type { Role } from '#permissions/roles'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

type Answer = { changed: true } | { stale: true } | { problems: Problems }

/** Renames a role that nobody else changed since it was shown; what it permits stays. */
export class RenameRole {
  async handle(role: Role, version: number, name: string): Promise<Answer> {
    const problems = nameProblems(name, role.id)
    if (problems) return { problems }
    try {
      await transaction(async (trx) => {
        await bumpVersion(trx, { ...role, version }, { name })
        const change = { before: { name: role.name }, after: { name } }
        await noteChange(trx, { list: 'roles', recordId: role.id, action: 'update', ...change })
        await configurationChanged(trx)
      })
      return { changed: true }
    } catch (error) {
      if (error instanceof StaleRoleError) return { stale: true }
      throw error
    }
  }
}
