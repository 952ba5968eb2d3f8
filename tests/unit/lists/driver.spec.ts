import { test } from '@japa/runner'
import { chooseBeside, chooseCounted, chooseDriver, FEW, mostCollected, RARE, toProbe } from '#lists/driver'
import type { Condition, SortKey } from '#fields/condition'

const found: Condition = {
  ...{ table: 'search_terms', recordColumn: 'record_id', sql: '', bindings: [] },
  ...{ driving: true, ordered: false, repeats: true },
}
const value: Condition = { ...found, table: 'custom_ref', ordered: true, repeats: false }
const text: Condition = { ...value, driving: false, ordered: false }
const byName: SortKey = { table: 'customers', column: 'sort_name', nullable: false }
const MANY = FEW + 1

test.group('The side of a query that is read first', () => {
  test('is a rare condition wherever there is one', ({ assert }) => {
    const collected = { kind: 'collect', conditions: [1] }
    assert.deepEqual(chooseDriver([value, value], [MANY, RARE], undefined, null), collected)
    assert.deepEqual(chooseDriver([found, value], [MANY, 0], undefined, byName), collected)
  })

  test('is what conditions have in common, where none of them comes newest first', ({ assert }) => {
    const both = { kind: 'collect', conditions: [0, 1] }
    assert.deepEqual(chooseDriver([found, found], [FEW, RARE + 1], undefined, null), both)
    assert.deepEqual(chooseDriver([value, value], [RARE + 1, RARE + 1], undefined, byName), both)
    assert.deepEqual(chooseDriver([found], [FEW], undefined, byName), { kind: 'sort' })
    const first = { kind: 'collect', conditions: [0] }
    assert.deepEqual(chooseDriver([found, found], [RARE + 1, MANY], undefined, null), first)
    assert.deepEqual(chooseDriver([found], [FEW], undefined, null), first)
  })

  test('is else the order asked for, or a condition whose matches come in it', ({ assert }) => {
    assert.deepEqual(chooseDriver([found, value], [MANY, MANY], undefined, null), { kind: 'follow', condition: 1 })
    assert.deepEqual(chooseDriver([found, value], [MANY, MANY], undefined, byName), { kind: 'sort' })
    assert.deepEqual(chooseDriver([found, found], [MANY, MANY], undefined, null), { kind: 'newest' })
    assert.deepEqual(chooseDriver([text], [], undefined, null), { kind: 'newest' })
  })

  test('is all that one of several conditions finds, where that is few', ({ assert }) => {
    assert.deepEqual(chooseDriver([], [], RARE, null), { kind: 'collectAny' })
    assert.deepEqual(chooseDriver([], [], RARE + 1, null), { kind: 'newest' })
  })

  test('is nothing to be gathered that is not rare, where others wait beside it', ({ assert }) => {
    const rare = { kind: 'collect', conditions: [1] }
    assert.deepEqual(chooseBeside([value, value], [RARE + 1, RARE], undefined, byName), rare)
    assert.deepEqual(chooseBeside([value, value], [RARE + 1, RARE + 1], undefined, byName), { kind: 'sort' })
    assert.deepEqual(chooseBeside([value], [undefined], undefined, null), { kind: 'follow', condition: 0 })
  })

  test('is any index of matches, to count', ({ assert }) => {
    assert.deepEqual(chooseCounted([text, found], [undefined, MANY], undefined), { kind: 'follow', condition: 1 })
  })

  test('needs no look at how many match where the answer changes nothing', ({ assert }) => {
    assert.deepEqual(toProbe([value], null), [])
    assert.deepEqual(toProbe([value, text], null), [])
    assert.deepEqual(toProbe([value], byName), [0])
    assert.equal(mostCollected([found, found], null), FEW)
    assert.equal(mostCollected([found, value], null), RARE)
  })
})
