import { createHmac } from 'node:crypto'
import { forgetAnchors } from '#tests/helpers/anchors'
import { test } from '@japa/runner'
import { verifyTenant } from '#actions/tenants/verify_tenant'
import { canonical } from '#history/change_row'
import { anchorHistory } from '#operations/anchor_histories'
import { makeCompany, type Company } from '#tests/helpers/company'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { changeAt, deleteChanges, setHead, tamper, tamperChange } from '#tests/helpers/tampering'
import { current } from '#tenancy/current'

/** Four people were invited before the customer came. */
const CREATED = 5
const LAST = 8

/** What `audit:verify` says after somebody with the database's password did this to eight changes. */
const ways: [string, () => Promise<void>, RegExp[]][] = [
  ['deletes a change', () => deleteChanges(6), [/^acme: change 6 was deleted$/]],
  ['deletes several', () => deleteChanges(5, 7), [/^acme: changes 5 to 7 were deleted$/]],
  ['deletes the first', () => deleteChanges(1), [/^acme: change 1 was deleted$/]],
  [
    'cuts the tail',
    () => deleteChanges(7, LAST),
    [/tail was cut: the head tells of 8 changes, the last one there is 6$/],
  ],
  [
    'deletes the head',
    () => tamper('delete from history_heads where tenant_id = ?', [current.tenant.id]),
    [/the head/],
  ],
  ['sets the head back', async () => setHead(6, (await changeAt(6)).hash), [/the head is not where the chain ends/]],
  ['sets the head to another hash', () => setHead(LAST, 'f'.repeat(64)), [/the head is not where the chain ends/]],
  ['sets the head ahead', () => setHead(9, 'f'.repeat(64)), [/the head tells of 9 changes, the last one there is 8$/]],
  [
    'swaps two changes',
    swap,
    [/^acme: change 6 .* was edited or moved$/, /^acme: change 7 .* was edited or moved$/, /change 8/],
  ],
  ['seals an edit without the key', resealed, [/^acme: change 6 .* was edited or moved$/, /change 7/]],
  ['puts a change in before all others', () => putIn(0), [/^acme: change 0 .* was put in/]],
  [
    'takes another key for an excuse',
    () => tamperChange(6, "key_id = 'abcdef'"),
    [/change 6 was written with another key \(abcdef\)/],
  ],
]

const ANY_ID = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

/** Any column, each told with who seems to have made the change. */
const edits: [string, string][] = [
  ...['id', 'record_id', 'user_id', 'operation_id'].map((column): [string, string] => [column, ANY_ID]),
  ['book', 'house'],
  ['list', 'teams'],
  ['action', 'delete'],
  ['source', 'import'],
  ['origin', '{"ip":"127.0.0.1","device":"Firefox"}'],
  ['before', '{"last_name":"Nobody"}'],
  ['after', '{"last_name":"Somebody else"}'],
  ['created_at', '2001-02-03 04:05:06.789'],
  ['hash', 'f'.repeat(64)],
]

async function swap() {
  await tamperChange(6, 'seq = 106')
  await tamperChange(7, 'seq = 6')
  await tamperChange(106, 'seq = 7')
}

async function resealed() {
  const row = await changeAt(6)
  const { hash } = await changeAt(5)
  const edited = { ...row, after: '{"last_name":"Forged"}' }
  const forged = createHmac('sha256', 'guess').update(`${hash}\n`).update(canonical(edited)).digest('hex')
  await tamperChange(6, '`after` = ?, hash = ?', [edited.after, forged])
}

async function putIn(seq: number) {
  const row = await changeAt(6)
  const copy = { ...row, seq, id: ANY_ID }
  const names = Object.keys(copy).map((name) => `\`${name}\``)
  await tamper(`insert into changes (${names.join()}) values (${names.map(() => '?').join()})`, Object.values(copy))
}

test.group('A history that somebody with the database’s password tampers with', (group) => {
  let acme: Company
  const found = () => acme.as('owner', verifyTenant)

  group.tap((each) => each.tags(['@commits']))
  group.each.setup(async () => {
    acme = await makeCompany()
    await acme.as('owner', async () => {
      const { id } = await createCustomer({ last_name: 'First' })
      for (const last of ['Second', 'Third', 'Fourth']) await changeCustomer(id, { last_name: last })
    })
    return forgetAnchors
  })

  test('is whole before (AUD-1, M3.7)', async ({ assert }) => {
    const { whole, lines } = await found()
    assert.isTrue(whole)
    assert.match(lines.join('\n'), /^acme: 8 changes, chain whole, head 8 [0-9a-f]{64}$/)
  })

  for (const [way, deed, told] of ways) {
    test(`is found out who ${way} (AUD-1)`, async ({ assert }) => {
      await acme.as('owner', deed)
      const { whole, lines } = await found()
      assert.isFalse(whole)
      for (const [index, pattern] of told.entries()) assert.match(lines[index], pattern)
      assert.lengthOf(lines, told.length)
    })
  }

  for (const [column, value] of edits) {
    test(`is found out who edits the ${column} of a change (AUD-1)`, async ({ assert }) => {
      await acme.as('owner', () => tamperChange(CREATED, `\`${column}\` = ?`, [value]))
      const { whole, lines } = await found()
      assert.isFalse(whole)
      assert.match(lines[0], /^acme: change 5 of \d{4}-\d\d-\d\d \d\d:\d\d:\d\d by .* was edited or moved$/)
    })
  }

  test('is found out who cuts the tail and the head alike, by the anchor (AUD-1)', async ({ assert }) => {
    await acme.as('owner', async () => {
      await anchorHistory()
      await deleteChanges(7, LAST)
      await setHead(6, (await changeAt(6)).hash)
    })
    const { whole, lines } = await found()
    assert.isFalse(whole)
    assert.match(lines[0], /^acme: the tail was cut: the anchor of .* tells of 8 changes, the last one there is 6$/)
  })

  test('is found out who cuts both and goes on until there are as many again, by the anchor (AUD-1)', async ({
    assert,
  }) => {
    await acme.as('owner', async () => {
      await anchorHistory()
      await deleteChanges(7, LAST)
      await setHead(6, (await changeAt(6)).hash)
      for (const name of ['A', 'B', 'C']) await createCustomer({ last_name: name })
    })
    const { lines } = await found()
    assert.deepEqual([lines.length, /anchor of .* has another hash for change 8/.test(lines[0])], [1, true])
  })

  test('says nothing of the other tenants', async ({ assert }) => {
    const globex = await makeCompany('globex')
    await acme.as('owner', () => deleteChanges(6))
    assert.isTrue((await globex.as('owner', verifyTenant)).whole)
  })
})
