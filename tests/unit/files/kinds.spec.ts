import fc from 'fast-check'
import { test } from '@japa/runner'
import { extensionOf, fileNameOf } from '#files/kinds/file_name'
import { extensions, kindNamed, kindOfType } from '#files/kinds/kinds'

test.group('Kinds of files', () => {
  test('leave out everything that a browser runs or draws by itself', ({ assert }) => {
    const active = [
      'svg',
      'svgz',
      'html',
      'htm',
      'xhtml',
      'xml',
      'xsl',
      'js',
      'mjs',
      'css',
      'php',
      'phar',
      'swf',
      'jar',
    ]
    for (const extension of [...active, 'exe', 'com', 'bat', 'docm', 'xlsm', 'hta', 'lnk', ''])
      assert.isUndefined(kindNamed(extension), extension)
    for (const type of ['text/html', 'image/svg+xml', 'text/xml', 'text/javascript'])
      assert.isUndefined(kindOfType(type))
  })

  test('know each type by one kind', ({ assert }) => {
    for (const extension of extensions) {
      const kind = kindNamed(extension)!
      assert.strictEqual(kindOfType(kind.types[extension])?.icon, kind.icon)
    }
  })
})

test.group('The name of a file', () => {
  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.constantFrom(
      '../x.txt',
      '..%2f',
      'CON',
      '\0',
      '/etc/passwd',
      'C:\\x.txt',
      `${'a'.repeat(600)}.png`,
      '…',
      '.',
      ''
    )
  )

  test('is short, in one line, without a path and the same when it is cleaned again', ({ assert }) => {
    fc.assert(
      fc.property(names, (sent) => {
        const name = fileNameOf(sent)
        assert.notMatch(name, /[/\\\p{Cc}\p{Cf}]/u)
        assert.isNotEmpty(name)
        assert.isAtMost([...name].length, 150)
        assert.equal(fileNameOf(name), name)
        assert.isTrue(name.isWellFormed())
      })
    )
  })

  test('keeps its ending', ({ assert }) => {
    assert.equal(extensionOf(fileNameOf(`${'a'.repeat(600)}.PNG`)), 'png')
    assert.equal(extensionOf('archive.tar.gz'), 'gz')
    assert.equal(extensionOf('none'), '')
  })
})
