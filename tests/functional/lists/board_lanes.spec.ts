import { test } from '@japa/runner'
import { LANE_CAP } from '#lists/count_records'
import DictionaryValue from '#models/dictionary_value'
import { boardIn, cardsIn } from '#tests/helpers/board_text'
import { changed, createField, createValue } from '#tests/helpers/custom_fields'
import { createCustomer } from '#tests/helpers/customers'
import { saveMany } from '#tests/helpers/save_many'
import { visits } from '#tests/helpers/visits'

const BOARD = '/acme/customers?layout=kanban'

test.group('The lanes of a board', () => {
  test('are there for customers without a value, and for a retired one while somebody has it', async ({
    client,
    assert,
  }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', async () => {
      const field = await createField('stage', 'select', { label: 'Stage', values: ['First', 'Second', 'Third'] })
      await createCustomer({ first_name: 'Ana', stage: 'third' })
      await createCustomer({ first_name: 'Ben' })
      await DictionaryValue.query()
        .where('dictionary', `field:${field.id}`)
        .whereIn('key', ['second', 'third'])
        .update({ retired_at: '2026-01-01 00:00:00.000' })
      await changed()
    })
    const lanes = boardIn((await visit(`${BOARD}&lane=stage`)).text())
    assert.deepEqual(
      lanes.map(({ name, count }) => [name, count]),
      [
        ['First', '0'],
        ['No value', '1'],
        ['Third Retired', '1'],
      ]
    )
    assert.deepEqual(lanes[1].cards[0].doors, ['first'])
  })

  test('go on one by one, by key, and are counted to a bound', async ({ client, assert }) => {
    const { acme, visit, fragment } = await visits(client)
    await acme.as('owner', () => saveMany(LANE_CAP + 20, (at) => ({ first_name: `N${at}` })))
    const lane = boardIn((await visit(BOARD)).text()).find(({ name }) => name === 'Active')!
    assert.equal(lane.count, '1,000+')
    const seen = lane.cards.map(({ name }) => name)
    for (let more = lane.more; more && seen.length < 50;) {
      const html = (await fragment(more)).text()
      assert.notInclude(html, '<html')
      seen.push(...cardsIn(html).map(({ name }) => name))
      more = /<li class="lane-more">[^]*?href="([^"]*)"/.exec(html)?.[1].replaceAll('&amp;', '&')
    }
    const numbers = seen.map((name) => Number(/\d+/.exec(name)))
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => LANE_CAP + 19 - at)
    )
    ;(await visit(lane.more!)).assertTextIncludes('Back to the board')
  })

  test('are forty at most, which is said', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', async () => {
      await createField('stage', 'select', { values: Array.from({ length: 42 }, (_, at) => `S${at}`) })
      await createCustomer({ stage: 's1' })
    })
    const html = (await visit(`${BOARD}&lane=stage`)).text()
    assert.lengthOf(boardIn(html), 41)
    assert.include(html, 'The first 40 values of stage have a lane')
  })

  test('are filled later where they are far away', async ({ client, assert }) => {
    const { acme, visit, fragment } = await visits(client)
    await acme.as('owner', async () => {
      const field = await createField('stage', 'select', { label: 'Stage', values: ['S0'] })
      for (let at = 1; at < 12; at++) await createValue(`field:${field.id}`, `S${at}`, at)
      await createCustomer({ first_name: 'Far', stage: 's11' })
    })
    const lane = boardIn((await visit(`${BOARD}&lane=stage`)).text())[11]
    assert.deepEqual([lane.name, lane.count, lane.cards], ['S11', '1', []])
    assert.equal(cardsIn((await fragment(lane.more!)).text())[0].name, 'Far Gonçalves')
  })
})
