import { createCustomer } from '#tests/helpers/customers'
import { furnish } from '#tests/helpers/merges'
import { sees } from '#tests/helpers/person'
import { printed } from '#tests/helpers/values'
import { bothWays } from '#tests/helpers/ways'
import { test } from '@japa/runner'

bothWays('A merge', (arrive) => {
  test('of two rows, field by field, and its undo (M8.1, M8.2, M8.3)', async ({ assert }) => {
    const { page, person, scripted, company } = await arrive()
    const [ana, anna] = await company.as('owner', async () => [
      await createCustomer({ first_name: 'Ana', last_name: 'Lima', segment: 'retail' }),
      await createCustomer({ first_name: 'Anna', last_name: 'Lima', segment: 'enterprise' }),
    ])
    await company.as('owner', () => furnish(anna.id))
    await page.goto('/acme/customers')
    await person.tick('Select Ana Lima')
    await person.tick('Select Anna Lima')
    if (scripted) await page.getByRole('status').filter({ hasText: '2 selected' }).waitFor()
    await person.press('Massive Actions')
    await person.press('Merge…')
    await sees(page, 'Merge 2 customers')
    await sees(page, '2 work orders, 1 service record, 1 file of a ticket')
    await person.choose(`Segment: Anna Lima #${anna.number}`)
    await person.press('Merge 2 customers')
    await sees(page, '1 customer was merged into “Ana Lima”.')
    const segment = (id: string) => company.as('owner', () => printed(id, 'segment'))
    assert.equal(await segment(ana.id), 'enterprise')
    await page.goto(`/acme/customers/${anna.id}`)
    assert.include(page.url(), ana.id)
    await person.press('Undo the merge…')
    await sees(page, 'Anna Lima comes back as before')
    await person.press('Undo the merge')
    await sees(page, 'are apart again')
    assert.equal(await segment(ana.id), 'retail')
    await page.goto(`/acme/customers/${anna.id}`)
    assert.include(page.url(), anna.id)
  })
})
