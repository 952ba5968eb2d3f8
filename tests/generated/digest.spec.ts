import { test } from '@japa/runner'
import Team from '#models/team'
import { makeCompany } from '#tests/helpers/company'
import { digest } from '#tests/helpers/digest'
import { undone } from '#tests/helpers/undone'

test('The digest that refusals are held to sees each write, and that it was undone', async ({ assert }) => {
  const { as } = await makeCompany()
  await as('owner', async () => {
    const before = await digest()
    assert.deepEqual(await digest(), before)
    await undone(async () => {
      const team = await Team.create({ name: 'North' })
      const created = await digest()
      assert.notDeepEqual(created, before)
      await team.merge({ name: 'South' }).save()
      const changed = await digest()
      assert.notDeepEqual(changed, created)
      await team.delete()
      assert.deepEqual(await digest(), before)
    })
    assert.deepEqual(await digest(), before)
  })
})
