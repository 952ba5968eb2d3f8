import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

test.group('Health', () => {
  test('is alive without asking anything', async ({ client, assert }) => {
    const response = await client.get('/health/live').accept('json')
    response.assertStatus(200)
    response.assertBody({ status: 'ok' })
    assert.isUndefined(response.header('set-cookie'))
  })

  test('is ready when the database answers, asked once in two seconds', async ({ client, assert }) => {
    const statements: string[] = []
    const knex = db.connection().getWriteClient()
    const listen = ({ sql }: { sql: string }) => statements.push(sql)
    knex.on('query', listen)
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.get('/health/ready')))
    knex.removeListener('query', listen)
    assert.deepEqual(new Set(answers.map((answer) => answer.status())), new Set([200]))
    assert.isAtMost(statements.length, 1)
  })
})
