import { test } from '@japa/runner'
import { delimiterOf, sniffCsv } from '#files/csv/sniff'
import { scratchFile } from '#tests/unit/files/scratch'

test.group('sniffCsv', () => {
  test('refuses an empty file', async ({ assert, test: t }) => {
    for (const content of ['', '\ufeff', ' \r\n\r\n']) {
      const path = await scratchFile({ test: t }, content)
      await assert.rejects(() => sniffCsv(path), 'empty_file {}')
    }
  })

  test('refuses {0} renamed to .csv')
    .with([
      ['pdf', Buffer.from('%PDF-1.7\n…')],
      ['zip', Buffer.from('PK\x03\x04 a.txt')],
      ['xls', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1', 'latin1')],
      ['png', Buffer.from('\x89PNG\r\n', 'latin1')],
      ['unknown', Buffer.from('a,b\n\0\0\0\0c,d\n')],
    ] as [string, Buffer][])
    .run(async ({ assert, test: t }, [kind, content]) => {
      const path = await scratchFile({ test: t }, content)
      await assert.rejects(() => sniffCsv(path), `binary_file {"kind":"${kind}"}`)
    })

  test('tells the encoding {0}')
    .with([
      ['utf-8', Buffer.from('name,city\nJosé,São Paulo\n')],
      ['utf-8', Buffer.from('\ufeffname,city\n')],
      ['utf-16le', Buffer.from('\ufeffname,city\n', 'utf16le')],
      ['utf-16le', Buffer.from('name,city\nJosé,Łódź\n', 'utf16le')],
      ['utf-16be', Buffer.from('name,city\nJosé,Łódź\n', 'utf16le').swap16()],
      ['windows-1252', Buffer.from('name,city\nJos\xe9,Z\xfcrich\n', 'latin1')],
    ] as [string, Buffer][])
    .run(async ({ assert, test: t }, [encoding, content]) => {
      const format = await sniffCsv(await scratchFile({ test: t }, content))
      assert.equal(format.encoding, encoding)
    })

  test('sees a Windows-1252 accent far behind the head', async ({ assert, test: t }) => {
    const content = Buffer.from('name,city\n'.repeat(300_000) + 'Jos\xe9,x\n', 'latin1')
    const path = await scratchFile({ test: t }, content)
    assert.containsSubset(await sniffCsv(path), { encoding: 'windows-1252' })
  })

  test('is not misled by characters cut at block borders', async ({ assert, test: t }) => {
    for (const shift of ['', 'a', 'aa', 'aaa']) {
      const path = await scratchFile({ test: t }, shift + '😀é漢,b\n'.repeat(250_000))
      assert.containsSubset(await sniffCsv(path), { encoding: 'utf-8' })
    }
  })

  test("obeys Excel's sep line", async ({ assert, test: t }) => {
    const path = await scratchFile({ test: t }, 'sep=;\r\na;b,c,d\r\n')
    assert.deepEqual(await sniffCsv(path), { encoding: 'utf-8', delimiter: ';', sepLine: true })
  })
})

test.group('delimiterOf', () => {
  test('is {0} in {1}')
    .with([
      [',', 'a,b\n1,2\n'],
      [';', 'name;amount\nA, B;1,5\nC, D;2,5\nE;3,75\n'],
      ['\t', 'a\tb\tc\n1,5\t2\t3\n'],
      ['|', 'a|b\r\n"x,y,z"|2\r\n'],
      [',', 'a,b\n"1;2;3\n;;;",x\n"say ""hi;""",y\n'],
      [',', 'pipe,size\n5" pipe;x,1\n6" pipe;y,2\n'],
      [',', 'only\n'],
      [';', 'a;b;c\n\n1;2;3\n1;2\n'],
    ] as [string, string][])
    .run(({ assert }, [delimiter, text]) => assert.equal(delimiterOf(text), delimiter))
})
