import fc from 'fast-check'
import { test } from '@japa/runner'
import { Trial } from '#operations/import/trial'
import { createCustomer } from '#tests/helpers/customers'
import { asOwner } from '#tests/helpers/imported'
import { csvFile, importFile, planFile } from '#tests/helpers/imports'
import { countOf, makeCompany } from '#tests/helpers/company'
import { chooseRules } from '#tests/helpers/duplicates'
import { MODES, type ImportChoices, type ImportPlan, type MatchKey } from '#operations/import/plan'

const HEADER = 'First name,Email,Phone,Customer number,Membership number,City'

/** Tried first, then imported: the counts of both. */
async function both(text: string, choices: Partial<ImportChoices> = {}) {
  const path = await csvFile(text)
  const plan = (await planFile(path, choices)).plan as ImportPlan
  const trial = await Trial.open(plan)
  const before = await countOf('customers')
  while (await trial.go(3));
  await trial.close()
  if ((await countOf('customers')) !== before) throw new Error('a trial wrote something')
  const { result, issues } = await importFile(path, choices)
  const codes = (list: { problems: { code: string }[] }[]) =>
    list.map(({ problems }) => problems.map(({ code }) => code))
  return { tried: trial.counts, result, issues: [codes(trial.issues), codes(issues)] }
}

test.group('A trial of all rows', () => {
  for (const [name, text, choices] of [
    ['new ones and broken ones', 'First name,Email\nAda,a@a.test\nEve,nowhere\nJoan,j@a.test'],
    [
      'customers that repeat, near and far',
      'First name,Email,City\nAda,a@a.test,Paris\nAda,A@a.test,Rome\nJoan,j@a.test,\nAda,a@a.test,Rome\nAda,a@a.test,\nJoan,j@a.test,Oslo',
    ],
    [
      'a repeated one that was refused before',
      'First name,Email,Birthday\nAda,a@a.test,tomorrow\nAda,a@a.test,1990-01-01\nAda,a@a.test,1990-01-01',
    ],
    [
      'known ones that are changed twice',
      'First name,Email,City\nKnown,k@k.test,Rome\nKnown,k@k.test,Rome\nKnown,k@k.test,Paris',
    ],
    [
      'a phone that an earlier row gave a known one',
      'First name,Email,Phone\nKnown,k@k.test,+49 30 901820\nKnown,,+49 30 901820',
    ],
    [
      'unique values that two rows want',
      'First name,Email,Membership number\nAda,a@a.test,M-1\nEve,e@a.test,M-1\nEve,e@a.test,M-2\nJoan,,M-2',
    ],
    ['rows that speak of two', 'First name,Email,Phone\nAda,a@a.test,\nEve,,+49 30 901820\nWho,a@a.test,+49 30 901820'],
    [
      'repeats where only new ones are wanted',
      'First name,Email\nAda,a@a.test\nAda,a@a.test\nKnown,k@k.test',
      { mode: 'create' },
    ],
    [
      'repeats where only known ones are wanted',
      'First name,Email,City\nAda,a@a.test,Rome\nKnown,k@k.test,Rome\nKnown,k@k.test,',
      { mode: 'update' },
    ],
    [
      'customers found by their number',
      'First name,Customer number,City\nAda,C-1,Rome\nAda,C-1,Rome\nAda,C-1,Oslo',
      { match: ['number'] },
    ],
    [
      'one found by different values, who gives one up to another',
      'First name,Email,Phone,Membership number\nAda,a@a.test,+49 30 901820,M-1\nAda,a@a.test,,M-2\nAda,,+49 30 901820,\nEve,e@a.test,,M-1\nJoan,j@a.test,,M-2',
    ],
    ['too many cells', 'First name,Email\nAda,a@a.test,surplus\nAda,a@a.test'],
  ] as [string, string, Partial<ImportChoices>?][]) {
    test(`counts what the import then does: ${name}`, async ({ assert }) => {
      await asOwner(async () => {
        await createCustomer({ first_name: 'Known', email: 'k@k.test' })
        const { tried, result, issues } = await both(text, choices)
        assert.deepEqual(tried, result)
        assert.deepEqual(issues[0], issues[1])
      })()
    })
  }

  for (const [where, create] of [
    ['whatever the rows say of one another', 'warn'],
    ['where a second customer with a phone or an e-mail is refused', 'refuse'],
  ] as const)
    test(`counts what the import then does, ${where}`, async ({ assert }) => {
      const row = fc.tuple(
        fc.constantFrom('Ada', 'Joan', ''),
        fc.constantFrom('', 'a@a.test', 'b@b.test', 'c@c.test', 'd@d.test', 'nowhere'),
        fc.constantFrom('', '+49 30 901820', '+49 30 901821', '+49 30 901822', '12'),
        fc.constantFrom('', '', 'C-1', 'C-2', 'C-3'),
        fc.constantFrom('', 'M-1', 'M-2'),
        fc.constantFrom('', 'Rome', 'Oslo')
      )
      const choices = fc.record({
        mode: fc.constantFrom(...MODES),
        match: fc.subarray<MatchKey>(['email', 'phone', 'number'], { minLength: 1 }),
      })
      const company = await makeCompany()
      await chooseRules(company, { phone: { create }, email: { create } })
      await company.as('owner', async () => {
        const property = fc.asyncProperty(
          fc.array(row, { minLength: 1, maxLength: 12 }),
          choices,
          async (rows, chosen) => {
            const lines = [HEADER, ...rows.map((cells) => cells.join(','))]
            const { tried, result, issues } = await both(`${lines.join('\n')}\nlast,,,,,`, chosen)
            assert.deepEqual(tried, result)
            assert.deepEqual(issues[0], issues[1].slice(0, issues[0].length))
          }
        )
        await fc.assert(property, { numRuns: 30, seed: 12, endOnFailure: true })
      })
    }).timeout(60_000)
})
