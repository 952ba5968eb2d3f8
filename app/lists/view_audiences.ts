import db from '@adonisjs/lucid/services/db'
import { configurationPart } from '#tenancy/configuration'
import { current } from '#tenancy/current'

interface Choice {
  value: string
  label: string
}

/** The roles and teams that a view can be for. */
export const viewAudiences = configurationPart('view audiences', async () => ({
  roles: await choicesFrom('roles', 'position'),
  teams: await choicesFrom('teams', 'name'),
}))

async function choicesFrom(table: string, order: string): Promise<Choice[]> {
  const rows = await db
    .from(table)
    .where('tenant_id', current.tenant.id)
    .select('id', 'name')
    .orderBy(order)
    .orderBy('id')
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}
