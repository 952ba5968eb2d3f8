import { test } from '@japa/runner'
import { engine } from '#config/database'
import { writeAheadLog } from '#database/write_ahead_log'
import { makeCompany } from '#tests/helpers/company'
import { newCustomerForm, submit } from '#tests/helpers/customer_pages'

/** Calls of the log, in order and each kind once in a row. */
function calls(restore: (work: () => void) => void) {
  const heard: string[] = []
  const hear = (name: string) => heard.at(-1) !== name && heard.push(name)
  const { written, flushed } = writeAheadLog
  writeAheadLog.written = (path) => (hear('written'), written.call(writeAheadLog, path))
  writeAheadLog.flushed = () => (hear('flushed'), flushed.call(writeAheadLog))
  restore(() => Object.assign(writeAheadLog, { written, flushed }))
  return heard
}

test.group('An answer', (group) => {
  group.tap((each) => each.skip(engine !== 'sqlite', 'needs sqlite'))

  test('to a change waits for the disk after the last write (REL-6)', async ({ client, assert, cleanup }) => {
    const { owner } = (await makeCompany()).users
    const heard = calls(cleanup)
    const response = await submit(client, owner, '/acme/customers', newCustomerForm(owner))
    response.assertStatus(303)
    assert.deepEqual(heard.slice(-2), ['written', 'flushed'])
  })

  test('to a page waits for nothing', async ({ client, assert, cleanup }) => {
    const { owner } = (await makeCompany()).users
    const heard = calls(cleanup)
    ;(await client.get('/acme/customers').loginAs(owner)).assertStatus(200)
    assert.notInclude(heard, 'flushed')
  })
})
