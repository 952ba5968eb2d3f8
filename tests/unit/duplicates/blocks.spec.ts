import { test } from '@japa/runner'
import { Blocks } from '#duplicates/blocks'
import { hashOf } from '#duplicates/hash'
import { findPairs, MOST_FOUND } from '#duplicates/find_pairs'
import { PASSES } from '#duplicates/keys'
import { profileOf } from '#duplicates/profile'
import { bitsOf, RULES } from '#duplicates/rules'
import { Shelf } from '#duplicates/shelf'

const somebody = (id: number, name: string, email: string, postcode = '28001') =>
  profileOf({
    ...{ id: String(id).padStart(26, '0'), type: 'person', name, id_number: 'Z-1', birthday: '1980-01-02' },
    points: [
      { kind: 'email', value_key: email },
      { kind: 'phone', value_key: '+34612345678' },
    ],
    addresses: [{ postcode, city: 'A Coruña' }],
  })

function shelfOf(count: number, emailOf: (at: number) => string) {
  const shelf = new Shelf()
  for (let at = 0; at < count; at++) shelf.add(somebody(at, `Ana Number${at}`, emailOf(at)))
  return shelf
}

const all = bitsOf(RULES)

test.group('The blocks of a shelf', () => {
  test('hold profiles as they were put there', ({ assert }) => {
    const shelf = new Shelf()
    const profiles = Array.from({ length: 15_000 }, (_, at) =>
      somebody(at, `Zoë 李 Ünal${at}`, `z${at}@${'long.'.repeat(50)}example`)
    )
    for (const profile of profiles) shelf.add(profile)
    for (const at of [0, 1, 11_543, 14_999]) assert.deepEqual(shelf.at(at), profiles[at])
    assert.equal(shelf.size, 15_000)
  })

  test('are who shares a key, each of them once, in the order of hashes', async ({ assert }) => {
    const shelf = shelfOf(12_000, (at) => `mail${at % 4_000}@example.com`)
    const blocks = [...(await Blocks.of(shelf, 'email')).after(-1)]
    assert.lengthOf(blocks, 4_000)
    assert.isTrue(blocks.every(({ numbers }) => new Set(numbers).size === 3))
    assert.isTrue(blocks.every(({ hash }, at) => at === 0 || blocks[at - 1].hash < hash))
    const block = blocks.find(({ hash }) => hash === hashOf('mail77@example.com'))!
    assert.sameMembers(block.numbers, [77, 4_077, 8_077])
  })

  test('go on behind any hash, on another shelf too', async ({ assert }) => {
    const blocks = [
      ...(
        await Blocks.of(
          shelfOf(3_000, (at) => `mail${at % 900}@example.com`),
          'email'
        )
      ).after(-1),
    ]
    const again = await Blocks.of(
      shelfOf(3_500, (at) => `mail${at % 900}@example.com`),
      'email'
    )
    const { hash } = blocks[450]
    assert.deepEqual(
      [...again.after(hash)].map((block) => block.hash),
      blocks.slice(451).map((block) => block.hash)
    )
    assert.deepEqual([...again.after(blocks.at(-1)!.hash)], [])
  })

  test('are bounded in what they compare and find', async ({ assert }) => {
    const same = new Shelf()
    for (let at = 0; at < 2_000; at++) same.add(somebody(at, 'Test Test', 'test@example.com'))
    for (const pass of PASSES)
      for (const block of (await Blocks.of(same, pass)).after(-1))
        assert.lengthOf(findPairs(same, block, all), MOST_FOUND)
  })

  test('are searched for pairs by the rules that are wanted', async ({ assert }) => {
    const shelf = new Shelf()
    for (const at of [0, 1]) shelf.add(somebody(at, 'Ana García', 'ana@example.com'))
    const [block] = [...(await Blocks.of(shelf, 'email')).after(-1)]
    assert.lengthOf(findPairs(shelf, block, 0), 0)
    assert.equal(findPairs(shelf, block, bitsOf(['email']))[0].rules, bitsOf(['email']))
    assert.equal(findPairs(shelf, block, bitsOf(['name']))[0].rules, bitsOf(['name']))
    assert.equal(findPairs(shelf, block, all)[0].rules, all & ~bitsOf(['name']))
  })
})
