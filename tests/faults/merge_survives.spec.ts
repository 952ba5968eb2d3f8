import { setTimeout as wait } from 'node:timers/promises'
import { test } from '@japa/runner'
import Merge from '#models/merge'
import { KINDS } from '#lists/belongings'
import { makeCompany } from '#tests/helpers/company'
import { COMMITS } from '#tests/helpers/isolation'
import { hidden } from '#tests/helpers/mass_pages'
import { assertMergesHold, belongingRows } from '#tests/helpers/merge_invariants'
import { pageOf, PATH } from '#tests/helpers/merge_pages'
import { furnished } from '#tests/helpers/merges'
import type { Visitor } from '#tests/helpers/visitor'
import { ownerAt, startWeb, type WebProcess } from '#tests/helpers/web_process'

const KILLS = Number(process.env.FAULT_KILLS ?? 10)
/** Merges that a server is asked for, one behind the other, before it dies. */
const MERGES = 5
/** Milliseconds within which it does. */
const SPREAD = 350
const CHECKED_EACH = 10

interface Asked {
  form: Record<string, string>
  merged: string
}

const kinds = Object.fromEntries(KINDS.map((kind, at) => [`move[${at}]`, kind]))

/** The form of a merge of two customers with rows in every table, as the page has it. */
async function askFor(web: WebProcess, visitor: Visitor): Promise<Asked> {
  const [main, other] = [await furnished('Main'), await furnished('Other')]
  const { text } = await visitor.get(web.address + pageOf(main, other))
  const form = { merge: hidden(text, 'merge'), main: main.id, shown_main: main.id, ...kinds }
  return { form, merged: other.id }
}

/** Which of them the server said were done before it died. */
async function acknowledged(web: WebProcess, visitor: Visitor, asked: Asked[]): Promise<string[]> {
  const done: string[] = []
  const sending = (async () => {
    for (const { form, merged } of asked)
      if ((await visitor.post(web.address + PATH, form)).status === 303) done.push(merged)
  })().catch(() => undefined)
  await Promise.race([sending, wait(Math.random() * SPREAD)])
  await web.kill()
  await sending
  return done
}

const mergedIds = async () => (await Merge.all()).flatMap(({ result }) => (result as { merged: string[] }).merged)

test.group('A server that merges', (group) => {
  group.tap((each) => each.tags([COMMITS]).timeout(300_000 + KILLS * 60_000))

  test(`and is killed ${KILLS} times leaves each merge whole or not begun, and a second press finishes it (REL-3)`, async ({
    assert,
  }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      let cut = 0
      for (let round = 1; round <= KILLS; round++) {
        const web = await startWeb({})
        const visitor = await ownerAt(web)
        const asked: Asked[] = []
        for (let nth = 0; nth < MERGES; nth++) asked.push(await askFor(web, visitor))
        const before = await belongingRows()
        const done = await acknowledged(web, visitor, asked)
        assert.includeMembers(await mergedIds(), done)
        if (done.length < MERGES) cut++
        if (round % CHECKED_EACH && round !== KILLS) continue
        await assertMergesHold(assert)
        assert.deepEqual(await belongingRows(), before)
        await finish(asked)
        assert.includeMembers(
          await mergedIds(),
          asked.map(({ merged }) => merged)
        )
        await assertMergesHold(assert)
        assert.deepEqual(await belongingRows(), before)
      }
      assert.isAbove(cut, 0, 'no server died while it had merges to do')
    })
  })
})

/** The same forms sent again, to a server that lives. */
async function finish(asked: Asked[]) {
  const web = await startWeb({})
  const visitor = await ownerAt(web)
  for (const { form } of asked) await visitor.post(web.address + PATH, form)
  await web.stop()
}
