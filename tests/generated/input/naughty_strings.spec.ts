import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { parse } from 'csv-parse/sync'
import type { Company } from '#tests/helpers/company'
import CustomField from '#models/custom_field'
import Customer from '#models/customer'
import { makeCompany } from '#tests/helpers/company'
import { submit, newCustomerForm, createdId } from '#tests/helpers/customer_pages'
import { addFieldToForm } from '#tests/helpers/shaping'
import { exportCustomers } from '#tests/helpers/exports'
import { importText } from '#tests/helpers/imports'
import { engine } from '#tests/helpers/engines'
import { cleanText } from '#text/clean'

/** Texts that programs stumble over: each is somebody's name. */
const NAUGHTY: string[] = JSON.parse(readFileSync(app.makePath('tests/data/naughty_strings.json'), 'utf8'))

/** What a form's text becomes: cleaned, without the space around it. */
const kept = (text: string) => cleanText(text).trim()

/** What may not be stored comes in escaped, as the file holds none. */
const DIRTY: [typed: string, stored: string][] = [
  ['nul\u0000inside', 'nulinside'],
  ['bell\u0007 and escape\u001b', 'bell and escape'],
  ['half \ud83d a face', 'half a face'],
  ['\ude00 the other half', 'the other half'],
  ['delete\u007f', 'delete'],
]

test.group('Naughty strings', (group) => {
  let company: Company
  group.setup(async () => {
    company = await makeCompany()
    await company.as('owner', () => addFieldToForm({ key: 'remark', label: 'Remark', type: 'long_text' }))
    return () => engine.empty()
  })

  test('are stored as typed, shown as text, exported, and imported again without a change (IN-2)', async ({
    client,
    assert,
  }) => {
    const { users, as } = company
    const stored = new Map<string, string>()
    for (const [index, text] of NAUGHTY.entries()) {
      const answer = await submit(
        client,
        users.owner,
        '/acme/customers',
        newCustomerForm(users.manager, { email: `customer${index}@naughty.test`, remark: text })
      )
      assert.equal(answer.status(), 303, text)
      const id = createdId(answer.header('location')!)
      stored.set(id, kept(text))
      const page = await client.get(`/acme/customers/${id}/edit`).accept('html').loginAs(users.owner)
      assert.include(unescaped(page.text()), kept(text), text)
    }
    await as('owner', async () => {
      assert.deepEqual(await remarks(), stored)
      const columns = [
        'number',
        'first_name',
        'last_name',
        'email',
        'remark',
        'segment',
        'status',
        'channel',
        'manager',
        'type',
      ]
      const { bytes } = await exportCustomers({ columns }, 'csv')
      const rows: string[][] = parse(bytes!, { bom: true })
      assert.lengthOf(rows, NAUGHTY.length + 1)
      assert.isFalse(rows.slice(1).some((cells) => cells.some((cell) => /^[=+\-@\t\r]/.test(cell))))
      const { result, issues } = await importText(bytes!.toString(), { match: ['email'] })
      assert.deepEqual(
        issues.map(({ problems }) => problems),
        []
      )
      assert.deepEqual(await remarks(), stored)
      assert.deepInclude(result, { created: 0 })
    })
  })

  test('lose only what no text may hold (IN-2)', async ({ client, assert }) => {
    const { users, as } = company
    for (const [typed, stored] of DIRTY) {
      const answer = await client
        .post('/acme/customers')
        .loginAs(users.owner)
        .withCsrfToken()
        .redirects(0)
        .json(newCustomerForm(users.manager, { last_name: typed }))
      assert.equal(answer.status(), 303, JSON.stringify(typed))
      const { lastName } = await as('owner', () => Customer.findOrFail(createdId(answer.header('location')!)))
      assert.equal(lastName, stored)
    }
  })
})

async function remarks() {
  const { id: field } = await CustomField.findByOrFail('key', 'remark')
  const all = (await Customer.query().orderBy('id')).map(
    ({ id, custom }) => [id, (custom as { [field: string]: string })[field]] as const
  )
  return new Map(all.filter(([, remark]) => remark !== undefined))
}

const unescaped = (html: string) =>
  html
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
