import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { sees } from '#tests/helpers/person'
import { bothWays } from '#tests/helpers/ways'

bothWays('Permissions', (arrive) => {
  test('make a branch agent: a role, what it permits, who gains it, and the person who has it (M14.1, M9.5)', async ({
    assert,
  }) => {
    const { page, person, company, colleague } = await arrive()
    await company.as('owner', () => createCustomer({ last_name: 'Farrow' }))
    await page.goto('/acme/settings/roles')
    await person.press('New role')
    await sees(page, 'About the role')
    await person.type('Name', 'Branch agent')
    await person.press('Create role')
    await sees(page, 'The role “Branch agent” is there')
    await person.pick('See customers Branch agent', 'team')
    await person.pick('Edit customers Branch agent', 'own')
    await person.press('Review changes')
    await sees(page, 'Who gains and loses what')
    await person.press('Back to the choice')
    await sees(page, 'What each role may do')
    await person.pick('Edit customers Branch agent', 'team')
    await person.press('Review changes')
    await sees(page, 'Who gains and loses what')
    await person.press('Save permissions')
    await sees(page, 'The permissions are saved')

    await page.goto('/acme/settings/users')
    await person.press('agent of acme')
    await sees(page, 'Roles and teams')
    await person.tick('Agent')
    await person.tick('Branch agent')
    await person.press('Save')
    await sees(page, 'The roles and teams of agent of acme are saved')

    const branch = await colleague('agent@acme.test')
    await branch.page.goto('/acme/customers')
    await sees(branch.page, 'Customers')
    assert.equal(await branch.page.getByText('Farrow').count(), 0)
    assert.equal(await branch.page.getByRole('link', { name: /Export/ }).count(), 0)
    await branch.page.goto('/acme/reports/exports/new')
    await sees(branch.page, 'Export customers')
    await sees(branch.page, /owner of acme/)
  })
})
