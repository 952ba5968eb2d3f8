import i18nManager from '@adonisjs/i18n/services/main'
import { test } from '@japa/runner'
import type { ApiResponse } from '@japa/api-client'
import type { Assert } from '@japa/assert'
import { isPermission } from '#permissions/registry'
import { normal, send } from '#tests/generated/routes/request'
import { shareWorld } from '#tests/generated/routes/shared_world'
import { outsideTenants, tenantRoutes, titleOf } from '#tests/generated/routes/walked'
import { cellOf, type Watcher } from '#tests/generated/routes/matrix/cells'
import { broken } from '#tests/generated/routes/matrix/claims'
import { outside } from '#tests/generated/routes/matrix/outside'
import { makePeopledWorld, PRINCIPALS, type Principal } from '#tests/generated/routes/matrix/principals'
import { printMatrix, readMatrix, writeMatrix, type Row } from '#tests/generated/routes/matrix/print'
import { digest } from '#tests/helpers/digest'
import { keepMails, traces } from '#tests/helpers/effects'

const routes = [...tenantRoutes, ...outsideTenants]
const DENIALS = new Set(['sign in', 'not found', 'refused', 'invalid'])
const SILENT = new Set(['sign in', 'not found'])

test.group('Every route, tried by everybody', (group) => {
  const world = shareWorld(group, makePeopledWorld)
  const rows: Row[] = []

  test('outside a tenant has something to try it with', ({ assert }) => {
    assert.deepEqual(
      outsideTenants.filter(({ name }) => !outside[name]).map(({ name }) => name),
      []
    )
  })

  for (const route of routes) {
    test(`${titleOf(route)} is open to whom it says, and refuses without any effect (PM-2, PM-3, TI-5)`, async ({
      client,
      assert,
    }) => {
      const cells: string[] = []
      const watcher = watch(assert, labelOf(route.policy))
      try {
        for (const who of PRINCIPALS) cells.push(await cellOf(client, world(), route, who, watcher))
      } finally {
        watcher.end()
      }
      rows.push({ route, cells })
      assert.deepEqual(broken(route, cells), [])
    }).timeout(30_000)
  }

  test('is what security/matrix.md says (PM-2)', ({ assert }) => {
    if (rows.length < routes.length) return
    const found = printMatrix(rows)
    if (process.env.UPDATE_MATRIX) writeMatrix(found)
    assert.deepEqual(
      readMatrix().split('\n'),
      found.split('\n'),
      "UPDATE_MATRIX=1 node ace test generated --files='matrix/*', and read the difference"
    )
  })

  test('is an unknown page to strangers, to the letter (TI-5)', async ({ client, assert }) => {
    const { people, mine } = world()
    for (const person of [people.stranger, people.suspended]) {
      const unknown = await send(client, { method: 'GET', path: '/no-such-tenant' }, person)
      for (const path of ['', '/customers', `/customers/${mine.ids.customer}`, '/settings/roles', '/no/such/page']) {
        const answer = await send(client, { method: 'GET', path: `/acme${path}` }, person)
        assert.equal(answer.status(), 404)
        assert.equal(normal(answer.text()), normal(unknown.text()))
      }
    }
  })
})

/** What a refusal must name: who is asked for another permission was let through by the route. */
const labelOf = (policy: string) =>
  isPermission(policy) ? i18nManager.locale('en').t(`permissions.${policy}`) : undefined

const decoded = (html: string) => html.replaceAll('&amp;', '&').replaceAll(/&#(39|x27);/g, "'")

/** After each denial, all rows, files and mails must be as they were; and nobody outside is told anything. */
function watch(assert: Assert, label: string | undefined): Watcher & { end(): void } {
  const mails = keepMails()
  let rows: object | undefined
  let before: object
  return {
    end: mails.restore,
    async before(held: boolean) {
      rows = (!held && rows) || (await digest())
      before = { rows, ...(await traces(mails)) }
    },
    async after(answer: ApiResponse, word: string, who: Principal) {
      if (!DENIALS.has(word)) return void (rows = undefined)
      assert.deepEqual({ rows: await digest(), ...(await traces(mails)) }, before, `${who}, ${word}`)
      if (label && who === 'no role' && word === 'refused') assert.include(decoded(answer.text() ?? ''), label)
      if (SILENT.has(word)) assert.notInclude(answer.text() ?? '', 'Canary', who)
    },
  }
}
