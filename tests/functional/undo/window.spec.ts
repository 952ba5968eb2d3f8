import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import { undoingOf } from '#operations/undo/undoing'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { asOwner } from '#tests/helpers/imported'
import { actOnMany } from '#tests/helpers/mass_actions'

test.group('The window of an undo', () => {
  for (const [days, kind] of [
    [29, 'open'],
    [31, 'expired'],
  ] as const)
    test(`is ${kind} ${days} days after the operation ended`, ({ assert }) =>
      asOwner(async () => {
        await createCustomer()
        const { operation } = await actOnMany({ action: 'disable' })
        await operation.merge({ finishedAt: DateTime.utc().minus({ days }) }).save()
        assert.equal((await undoingOf(operation)).kind, kind)
      })())

  test('is possible as long as the company says, and never with a window of 0', async ({ assert }) => {
    const kinds = []
    for (const undoDays of [0, 60]) {
      const acme = await makeCompany(`days-${undoDays}`, { undoDays })
      kinds.push(
        await acme.as('owner', async () => {
          await createCustomer()
          const { operation } = await actOnMany({ action: 'disable' })
          await operation.merge({ finishedAt: DateTime.utc().minus({ days: 59 * Math.sign(undoDays) }) }).save()
          return (await undoingOf(operation)).kind
        })
      )
    }
    assert.deepEqual(kinds, ['expired', 'open'])
  })
})
