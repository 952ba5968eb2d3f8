import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { Batches } from '#operations/import/batches'
import type { ImportPlan } from '#operations/import/plan'
import { csvFile, planFile } from '#tests/helpers/imports'
import { asOwner } from '#tests/helpers/imported'

const BATCH = 500

const people = (count: number) => Array.from({ length: count }, (_, at) => `Ada,p${at}@a.test`)

test.group('The next rows of an import', () => {
  test('that can’t be looked up while one is saved are looked up behind it', async ({ assert }) => {
    await asOwner(async () => {
      const { plan } = await planFile(await csvFile(['First name,Email', ...people(3)].join('\n')))
      const batches = await Batches.open(plan as ImportPlan, { row: 2 })
      const knex = db.connection().getWriteClient()
      const busy = () => {
        throw new Error('no connection within five seconds')
      }
      knex.on('query', busy)
      batches.lookAhead()
      await batches.saved({ drafts: [], issues: [], later: [], places: new Set() })
      knex.removeListener('query', busy)
      const { rows, prepared } = await batches.next()
      assert.deepEqual(
        rows.map(({ rowNo }) => rowNo),
        [3, 4]
      )
      assert.lengthOf(prepared.drafts, 2)
      await batches.close()
    })()
  })

  test('come behind rows of the one before that wait, whenever these are found to', async ({ assert }) => {
    await asOwner(async () => {
      const { plan } = await planFile(await csvFile(['First name,Email', ...people(BATCH + 2)].join('\n')))
      const batches = await Batches.open(plan as ImportPlan, { row: 1 })
      const { rows } = await batches.next()
      batches.lookAhead()
      await batches.saved({ drafts: [], issues: [], later: rows.slice(-1), places: new Set() })
      const next = await batches.next()
      assert.deepEqual(
        next.rows.map(({ rowNo }) => rowNo),
        [BATCH + 1, BATCH + 2, BATCH + 3]
      )
      await batches.close()
    })()
  })
})
