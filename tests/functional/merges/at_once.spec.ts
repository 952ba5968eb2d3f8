import fc from 'fast-check'
import { test } from '@japa/runner'
import { newId } from '#text/ids'
import { isDuplicate, transaction } from '#tenancy/transaction'
import { insertMany } from '#tenancy/bulk'
import { now } from '#database/decorators'
import { holdLiving } from '#lists/living_customer'
import { StaleRecordError } from '#actions/records/stale_record_error'
import { current } from '#tenancy/current'
import { makeCompany, countOf } from '#tests/helpers/company'
import { changeCustomer } from '#tests/helpers/customers'
import { COMMITS } from '#tests/helpers/isolation'
import { hidden } from '#tests/helpers/mass_pages'
import { begin, HOME, pageOf, PATH } from '#tests/helpers/merge_pages'
import { assertMergesHold, belongingRows } from '#tests/helpers/merge_invariants'
import { furnished, merge, relate, unmerge } from '#tests/helpers/merges'

const CUSTOMERS = 6
/** Somebody who writes goes on writing while others merge. */
const COMMENTS = 8
const RUNS = Number(process.env.MERGE_RUNS ?? 4)

const place = fc.nat({ max: CUSTOMERS - 1 })
const deed = fc.oneof(
  fc.record({
    does: fc.constant('merge' as const),
    main: place,
    others: fc.uniqueArray(place, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ does: fc.constant('unmerge' as const), nth: fc.nat({ max: 9 }) }),
  fc.record({
    does: fc.constant('edit' as const),
    who: place,
    name: fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b') }),
  }),
  fc.record({ does: fc.constant('comment' as const), who: place })
)
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

/** As a page adds a comment: to whoever the customer is part of by then. */
async function comment(customerId: string) {
  for (let nth = 0; nth < COMMENTS; nth++) await addComment(customerId)
}

async function addComment(customerId: string) {
  await transaction(async (trx) => {
    const owner = (await holdLiving(trx, [customerId])).get(customerId)
    const row = {
      id: newId(),
      customer_id: owner,
      user_id: current.user!.id,
      body: 'Meanwhile',
      version: 1,
      created_at: now(),
      updated_at: now(),
    }
    await insertMany(trx, 'comments', Object.keys(row), [row])
  })
}

async function edit(id: string, name: string) {
  try {
    await changeCustomer(id, { last_name: name })
  } catch (error) {
    if (!(error instanceof StaleRecordError) && !isDuplicate(error)) throw error
  }
}

/** Several people at once; a merge that is refused because of another is refused rightly. */
async function play(deeds: Deed[], ids: string[], merges: string[]) {
  const run = async (one: Deed) => {
    if (one.does === 'edit') return edit(ids[one.who], one.name)
    if (one.does === 'comment') return comment(ids[one.who])
    if (one.does === 'unmerge') return merges.length ? unmerge(merges[one.nth % merges.length]) : undefined
    const others = one.others.filter((other) => other !== one.main)
    if (!others.length) return
    const answer = await merge([one.main, ...others].map((at) => ids[at]))
    if (answer.kind === 'merged') merges.push(answer.merge.id)
  }
  await Promise.all(deeds.map(run))
}

test.group('Merges at once', (group) => {
  group.tap((each) => each.tags([COMMITS]).timeout(120_000 + RUNS * 20_000))

  test('A into B, B into A and A into C, and edits between: every row keeps one owner who is there (REL-3)', async ({
    assert,
  }) => {
    const { as } = await makeCompany()
    await as('owner', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(deed, { minLength: 4, maxLength: 9 }), { minLength: 1, maxLength: 4 }),
          async (rounds) => {
            const ids: string[] = []
            for (let at = 0; at < CUSTOMERS; at++) ids.push((await furnished(`C${at}`)).id)
            await relate(ids[0], ids[1])
            await relate(ids[2], ids[3])
            const before = await belongingRows()
            const merges: string[] = []
            for (const deeds of rounds) {
              await play(deeds, ids, merges)
              await assertMergesHold(assert)
            }
            const comments = rounds.flat().filter(({ does }) => does === 'comment').length
            assert.deepEqual(await belongingRows(), { ...before, comments: before.comments + comments * COMMENTS })
          }
        ),
        { numRuns: RUNS }
      )
    )
  })

  test('fifty presses of one button make one merge and get one answer (WEB-8)', async ({ client, assert }) => {
    const { acme, visit, send, customers } = await begin(client)
    const token = hidden((await visit(pageOf(...customers))).text(), 'merge')
    const form = { merge: token, main: customers[0].id, shown_main: customers[0].id, move: ['contact'] }
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(PATH, form)))
    const places = answers.map((answer) => `${answer.status()} ${answer.header('location')}`)
    assert.deepEqual([...new Set(places)], [`303 ${HOME}/${customers[0].id}`])
    await acme.as('owner', async () => {
      assert.equal(await countOf('merges'), 1)
      assert.equal(await countOf('changes', { action: 'take_over' }), 1)
      await assertMergesHold(assert)
    })
  })
})
