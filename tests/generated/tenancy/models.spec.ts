import { readdirSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import type { LucidModel } from '@adonisjs/lucid/types/model'
import { globalTables } from '#tenancy/global_tables'

type Model = LucidModel & { tenantOwned?: boolean; $columns: readonly string[] }

const files = readdirSync(app.makePath('app/models')).filter((name) => name.endsWith('.ts'))
const modelIn = async (file: string) => (await import(`#models/${file.replace(/\.ts$/, '')}`)).default as Model

test.group('Every model', () => {
  for (const file of files) {
    test(`in ${file} belongs to a tenant unless its table is listed as global (TI-1)`, async ({ assert }) => {
      const model = await modelIn(file)
      model.boot()
      assert.equal(Boolean(model.tenantOwned), !(model.table in globalTables))
      assert.equal(Boolean(model.tenantOwned), model.$columns.includes('tenantId'))
    })

    test(`in ${file} can't be read, written or counted without its tenant (TI-1)`, async ({ assert }) => {
      const model = await modelIn(file)
      if (!model.tenantOwned) return
      const touches: (() => Promise<unknown>)[] = [
        () => model.all(),
        () => model.find('01HZZZZZZZZZZZZZZZZZZZZZZZ'),
        () => model.query().count('* as n').exec(),
        () => model.query().delete().exec(),
        () => model.query().update({ tenant_id: 1 }).exec(),
        () => new model().save(),
      ]
      for (const touch of touches) await assert.rejects(touch, /No tenant is set/)
    })
  }
})
