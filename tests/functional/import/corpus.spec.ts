import { test } from '@japa/runner'
import { asOwner, customers, only, problemsOf } from '#tests/helpers/imported'
import { csvFile, importFile, importText } from '#tests/helpers/imports'

const utf16 = (text: string, { mark = true, big = false } = {}) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

/** What Excel writes for the euro sign and typographic quotes. */
const windows1252 = (text: string) =>
  Buffer.from(text.replaceAll('€', '\x80').replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1')

const names = async () => (await customers()).map(({ name }) => name)

test.group('Files that people have', () => {
  test('a CSV of a German Excel, with semicolons and Windows-1252', async ({ assert }) => {
    await asOwner(async () => {
      const file =
        'Vorname;Nachname;Firma;Ort\r\nJürgen;Groß;"Müller & ""Söhne""; € GmbH";Köln\r\nŽofie“”;;;\r\n;;;\r\n;;;\r\n'
      const { result, plan } = await importText(windows1252(file.replace('Ž', '\x8e')))
      assert.deepInclude(result, { created: 2, issues: 0 })
      assert.deepEqual([plan.format.encoding, plan.format.delimiter, plan.rows], ['windows-1252', ';', 2])
      const [first] = await customers()
      assert.deepEqual(
        [first.name, first.company, first.addresses[0].city],
        ['Jürgen Groß', 'Müller & "Söhne"; € GmbH', 'Köln']
      )
      assert.equal((await names())[1], 'Žofie“”')
    })()
  })

  for (const [name, encode] of [
    ['as Excel saves it', (text: string) => utf16(text)],
    ['of the other byte order', (text: string) => utf16(text, { big: true })],
    ['without a mark', (text: string) => utf16(text, { mark: false })],
    ['of the other byte order, without a mark', (text: string) => utf16(text, { mark: false, big: true })],
  ] as const) {
    test(`“Unicode text” with tabs, ${name}`, async ({ assert }) => {
      await asOwner(async () => {
        const { result, plan } = await importText(
          encode('First name\tLast name\tCity\r\nŁukasz\tWałęsa\t"Łódź\tWest"\r\nZoë\tKim\tSeoul\r\n')
        )
        assert.deepInclude(result, { created: 2, issues: 0 })
        assert.equal(plan.format.delimiter, '\t')
        assert.deepEqual(await names(), ['Łukasz Wałęsa', 'Zoë Kim'])
      })()
    })
  }

  test('UTF-8 with its mark, quotes, separators and line ends inside cells', async ({ assert }) => {
    await asOwner(async () => {
      const { result } = await importText(
        '\ufeffFirst name|Company|Address line 1\n"Ada"|"Smith, ""A|B"" Ltd"|"1st floor\r\nMain St"\n'
      )
      assert.deepInclude(result, { created: 1, issues: 0 })
      const { record } = await only()
      assert.equal(record.company, 'Smith, "A|B" Ltd')
      assert.match(record.addresses[0].address1!, /^1st floor\s+Main St$/)
    })()
  })

  test('one put together of others, with all line ends', async ({ assert }) => {
    await asOwner(async () => {
      await importText('First name,City\r\nAda,Paris\nGrace,Rome\rJoan,Oslo\r\n\n\r\nEve,Kyiv')
      assert.deepEqual(await names(), ['Ada', 'Grace', 'Joan', 'Eve'])
    })()
  })

  test('one of 300 columns, of which four are ours', async ({ assert }) => {
    await asOwner(async () => {
      const others = Array.from({ length: 296 }, (_, at) => `Extra ${at}`)
      const header = ['First name', ...others, 'Last name', 'Email', 'City']
      const row = ['Ada', ...others.map(() => 'x'), 'King', 'a@a.test', 'Paris']
      const { result, plan } = await importText([header, row].map((cells) => cells.join(';')).join('\n'))
      assert.deepInclude(result, { created: 1, issues: 0 })
      assert.lengthOf(plan.columns, 300)
      assert.equal((await only()).record.name, 'Ada King')
    })()
  })

  test('rows with too few cells, and formulas that are only text', async ({ assert }) => {
    await asOwner(async () => {
      const text = `First name,Company,City\nAda\nGrace,=HYPERLINK("http://x"),@home\nJoan,'=1+1,+1`
      const { result } = await importText(text)
      assert.deepInclude(result, { created: 3, issues: 0 })
      assert.deepEqual(
        (await customers()).map(({ company, addresses }) => [company, addresses[0]?.city]),
        [
          [null, undefined],
          ['=HYPERLINK("http://x")', '@home'],
          ['=1+1', '+1'],
        ]
      )
    })()
  })

  test('tags with semicolons or commas, each way of contact, an address', async ({ assert }) => {
    await asOwner(async () => {
      const header = 'First name,Tags,Phone,Email,LINE,Telegram,Address line 1,City,Postcode,Country'
      const { plan, result, issues } = await importText(
        `${header}\nAda,"VIP, Follow up",+49 30 901820,a@a.test,ada.line,@adaking,Main St 1,Berlin,01067,DE\nJoan,VIP; Follow up,,,,,,,,`
      )
      assert.deepEqual(
        issues.map(({ problems }) => problems),
        []
      )
      assert.deepInclude(result, { created: 2 })
      assert.isTrue(plan.columns.every(Boolean))
      const [ada, joan] = await customers()
      assert.lengthOf(ada.points, 4)
      assert.deepEqual((ada.custom as { tags: string[] }).tags, (joan.custom as { tags: string[] }).tags)
      assert.deepInclude(ada.addresses[0], { address1: 'Main St 1', city: 'Berlin', postcode: '01067', country: 'DE' })
    })()
  })

  test('of rows too many cells wide become issues, cell by cell what they were', async ({ assert }) => {
    await asOwner(async () => {
      const { issues } = await importFile(await csvFile('First name,City\nGrace,New York,NY,\nJoan,Oslo,,\n'))
      assert.deepEqual(problemsOf(issues), [['import_too_many_cells']])
      assert.deepEqual(issues[0].cells, ['Grace', 'New York', 'NY'])
    })()
  })
})
