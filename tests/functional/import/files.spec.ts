import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { fileStore } from '#files/index'
import { current } from '#tenancy/current'
import { FileProblem } from '#files/file_problem'
import { readFacts } from '#operations/import/read_facts'
import { countOf, makeCompany } from '#tests/helpers/company'
import { csvFile, importText, planFile } from '#tests/helpers/imports'

async function problemOf(content: string | Buffer) {
  try {
    await readFacts(await csvFile(content))
  } catch (error) {
    if (error instanceof FileProblem) return error.code
    throw error
  }
}

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const windows1252 = (text: string) => Buffer.from(text, 'latin1')

test.group('Files to import', () => {
  test('are refused with the reason before anything runs', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      assert.equal(await problemOf(''), 'empty_file')
      assert.equal(await problemOf('Name,Email\n'), 'no_rows')
      assert.equal(await problemOf('Name,Name\nAda,Ada'), 'duplicate_header')
      assert.equal(await problemOf('Name,,Email\nAda,x,y'), 'empty_header')
      assert.equal(await problemOf('Name,Email\nAda,"never closed\n'), 'quote_not_closed')
      assert.equal(
        await problemOf(`${Array.from({ length: 501 }, (_, at) => `c${at}`).join(',')}\n1`),
        'too_many_columns'
      )
      assert.equal(await problemOf(`Name,Email\n"${'x'.repeat(70_000)}",y`), 'record_too_large')
      assert.equal(await problemOf('%PDF-1.7\n'), 'binary_file')
      assert.equal(await countOf('operations'), 0)
      assert.equal(await countOf('files'), 0)
    })
  })

  test('with a column called __proto__ leave it out and touch nothing', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { result, plan } = await importText('First name,__proto__,constructor\nAda,polluted,x')
      assert.deepInclude(result, { created: 1, issues: 0 })
      assert.deepEqual(plan.columns, ['first_name', null, null])
      assert.isUndefined(({} as { polluted?: string }).polluted)
    })
  })

  for (const [name, encode, encoding] of [
    ['UTF-8', (text: string) => Buffer.from(text), 'utf-8'],
    ['UTF-16', utf16, 'utf-16le'],
    ['Windows-1252', windows1252, 'windows-1252'],
  ] as const) {
    for (const delimiter of [',', ';', '\t', '|']) {
      test(`in ${name} separated by ${JSON.stringify(delimiter)} are read as they were meant`, async ({ assert }) => {
        const { as } = await makeCompany()
        await as('owner', async () => {
          const lines = [
            ['First name', 'Last name', 'City'],
            ['Luís', 'Gonçalves', 'São Paulo'],
            ['Zoë', 'Müller', 'Köln'],
          ]
          const { result, plan } = await importText(encode(lines.map((cells) => cells.join(delimiter)).join('\r\n')))
          assert.deepInclude(result, { created: 2, issues: 0 })
          assert.deepEqual([plan.format.encoding, plan.format.delimiter], [encoding, delimiter])
          assert.equal(await countOf('customers', { name: 'Luís Gonçalves' }), 1)
        })
      })
    }
  }

  test('with more cells in a row than in the header make that row an issue', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { result, issues } = await importText('First name,City\nAda,London\nGrace,New York,NY\nJoan,Oslo,')
      assert.deepInclude(result, { created: 2, issues: 1 })
      assert.equal(issues[0].problems[0].code, 'import_too_many_cells')
    })
  })

  test('of other systems have their columns recognised in English and Spanish', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const header = 'CustomerID,CompanyName,ContactName,Region,PostalCode,Correo electrónico,Teléfono,País'
      const { columns } = (await importText(`${header}\n1,Ada Ltd,Ada,,,,,`)).plan
      assert.deepEqual(columns, ['number', 'name', null, 'state', 'postcode', 'email', 'phone', 'country'])
    })
  })

  test('are removed when their time is over', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const { plan } = await importText('First name\nAda')
      const past = { expires_at: '2026-01-01 00:00:00.000' }
      await db.from('files').where({ tenant_id: current.tenant.id, id: plan.fileId }).update(past)
      await planFile(await csvFile('First name\nGrace'))
      assert.equal(await countOf('files'), 1)
      await assert.rejects(() => fileStore.openRead(current.tenant.id, plan.fileId))
    })
  })
})
