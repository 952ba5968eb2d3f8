import type { ApiClient } from '@japa/api-client'
import { createCustomer } from '#tests/helpers/customers'
import { setReach } from '#tests/helpers/grants'
import { makeTeam } from '#tests/helpers/teams'
import { visits } from '#tests/helpers/visits'

/**
 * A company whose agents see their teams' customers only, and may import, export and restore: one customer each of the
 * agent's, of a team mate's and of somebody else's.
 */
export async function scopedCompany(client: ApiClient) {
  const { acme, visit } = await visits(client)
  const { agent, manager, analyst } = acme.users
  for (const verb of ['view', 'edit', 'delete', 'export'] as const)
    await setReach(acme, 'agent', `customers.${verb}`, 'team')
  for (const verb of ['import', 'download'] as const) await setReach(acme, 'agent', `customers.${verb}`, 'all')
  await setReach(acme, 'agent', 'reports.view', 'all')
  const north = await makeTeam(acme, 'North', [agent, manager])
  const named = (last: string, userId: string) =>
    acme.as('owner', () =>
      createCustomer({
        ...{ first_name: 'Ada', last_name: last, manager: userId },
        ...{ email: `${last.toLowerCase()}@example.com`, number: `N-${last}`, phone: PHONES[last] },
      })
    )
  const [own, mate, foreign] = [
    await named('Ownley', agent.id),
    await named('Matey', manager.id),
    await named('Foreigner', analyst.id),
  ]
  return { acme, visit, north, own, mate, foreign }
}

const PHONES: { [last: string]: string } = {
  Ownley: '+49 30 901821',
  Matey: '+49 30 901822',
  Foreigner: '+49 30 901823',
}
