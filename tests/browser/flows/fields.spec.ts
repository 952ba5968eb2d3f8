import { createField } from '#tests/helpers/custom_fields'
import { sees } from '#tests/helpers/person'
import { test } from '@japa/runner'
import { bothWays } from '#tests/helpers/ways'

bothWays('Fields', (arrive) => {
  test('are made with options, changed, ordered, retired and brought back (M4.8)', async ({ assert }) => {
    const { page, person, company } = await arrive()
    await company.as('owner', () => createField('alpha', 'text'))
    await page.goto('/acme/settings/fields')
    await person.press('New field')
    await sees(page, 'What will the new field hold?')
    await person.press('Choose one One of the options that you define')
    await sees(page, 'Where it shows')
    await person.type('Label', 'Tax region')
    await person.type('Option', 'Inland')
    await person.press('Add option')
    await person.typeLast('Option', 'Abroad')
    await person.pick('Form and section', 'Customer · Contact')
    await person.tick('Required on this form')
    await person.press('Create field')
    await sees(page, '“Tax region” is live')

    await person.press('Move Tax region up')
    const names = () => page.locator('[data-sortable] > tr > td:nth-child(2) a').allTextContents()
    await page.waitForTimeout(300)
    assert.deepEqual(await names(), ['Tax region', 'alpha'])

    await person.press('Tax region')
    await sees(page, 'Where it is used')
    await person.type('Label', 'Tax zone')
    await person.press('Save')
    await sees(page, '“Tax zone” is saved')
    await person.press('Tax zone')
    await sees(page, 'Where it is used')
    await person.press('Retire')
    await sees(page, 'Retire “Tax zone”?')
    await person.press('Retire')
    await sees(page, '“Tax zone” is retired')
    await person.press('Bring back Tax zone')
    await sees(page, '“Tax zone” is in use')
  })
})
