import { test } from '@japa/runner'
import { isDiskFull } from '#files/disk_full'
import { FileProblem } from '#files/file_problem'
import { failureOf } from '#exceptions/failure'

const saying = (code: string) => Object.assign(new Error(code), { code })

test.group('A full disk (REL-9)', () => {
  for (const code of ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'ER_DISK_FULL', 'ER_RECORD_FILE_FULL'])
    test(`is what ${code} means, and answered with 507`, async ({ assert }) => {
      assert.isTrue(isDiskFull(saying(code)))
      assert.deepInclude(await failureOf(saying(code)), { status: 507 })
    })

  test('is what the file store says, and nothing else', async ({ assert }) => {
    assert.isTrue(isDiskFull(new FileProblem('disk_full')))
    assert.isFalse(isDiskFull(new FileProblem('empty_file')))
    assert.isFalse(isDiskFull(saying('ENOENT')))
    assert.isFalse(isDiskFull(null))
    assert.equal((await failureOf(saying('ENOENT') as never)).status, 500)
  })
})
