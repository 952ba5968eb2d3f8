import { test } from '@japa/runner'
import { queueExport } from '#tests/helpers/exports'
import { setReach } from '#tests/helpers/grants'
import { makeTeam } from '#tests/helpers/teams'
import { visits } from '#tests/helpers/visits'

test.group('Operations and generated reports', () => {
  test('are one’s own, one’s team’s or everybody’s, in lists and by their address', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await makeTeam(acme, 'North', [acme.users.analyst, acme.users.manager])
    const ids: { [role: string]: string } = {}
    for (const role of ['owner', 'manager', 'analyst'] as const)
      ids[role] = (await acme.as(role, () => queueExport())).id
    const expected = { own: ['analyst'], team: ['analyst', 'manager'], all: ['analyst', 'manager', 'owner'] } as const
    for (const reach of ['own', 'team', 'all'] as const) {
      await setReach(acme, 'analyst', 'operations.view', reach)
      const open = (path: string) => visit(path, 'analyst')
      const [operations, reports] = [(await open('/acme/operations')).text(), (await open('/acme/reports')).text()]
      for (const [role, id] of Object.entries(ids)) {
        const seen = expected[reach].some((one) => one === role)
        assert.equal(operations.includes(id), seen, `${role}'s in the operations of ${reach}`)
        assert.equal(reports.includes(id), seen, `${role}'s in the reports of ${reach}`)
        ;(await open(`/acme/operations/${id}`)).assertStatus(seen ? 200 : 404)
        ;(await open(`/acme/reports/exports/${id}`)).assertStatus(seen ? 200 : 404)
      }
    }
  })
})
