import { test } from '@japa/runner'
import { FileProblem } from '#files/file_problem'
import { asOwner } from '#tests/helpers/imported'
import { csvFile, planFile } from '#tests/helpers/imports'

async function refusal(content: string | Buffer, name?: string) {
  try {
    await planFile(await csvFile(content, name))
  } catch (error) {
    if (error instanceof FileProblem) return error.code
    throw error
  }
  throw new Error('it was taken')
}

test.group('Files that nobody can import', () => {
  for (const [name, content, code, file] of [
    ['an empty one', '', 'empty_file'],
    ['one with a header only', 'First name;Email\r\n', 'no_rows'],
    ['one with a header and empty lines', 'First name;Email\r\n;\r\n;\r\n', 'no_rows'],
    ['a PDF called .csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'binary_file', 'customers.csv'],
    [
      'an old workbook, or one with a password',
      Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
      'binary_file',
      'customers.xls',
    ],
    ['two columns of one name', 'Email,First name,EMAIL \na@a.test,Ada,b@a.test', 'duplicate_header'],
    ['a NUL near the start', 'First name,Email\nA\0da,a@a.test', 'binary_file'],
    ['a NUL far behind', `First name,Email\n${'Ada,\n'.repeat(20_000)}A\0da,`, 'nul_character'],
    ['a workbook cut off', 'PK\x03\x04 the rest is missing', 'workbook_broken', 'customers.xlsx'],
  ] as [string, string | Buffer, string, string?][]) {
    test(`are refused before anything runs: ${name}`, async ({ assert }) => {
      await asOwner(async () => assert.equal(await refusal(content, file), code))()
    })
  }
})
