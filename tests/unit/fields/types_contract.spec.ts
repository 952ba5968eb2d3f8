import { test } from '@japa/runner'
import fc, { type Arbitrary } from 'fast-check'
import { OPERATORS, type FieldType, type Input } from '#fields/field'
import { types } from '#fields/types/index'
import { newId } from '#text/ids'
import { configured, fieldOfType, jane } from '#tests/helpers/configured'

const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length}}$`))
const word = fc.stringMatching(/^[a-z][a-z0-9]{0,15}$/)
const moment = fc
  .integer({ min: -2_000_000_000, max: 4_000_000_000 })
  .map((seconds) => new Date(seconds * 1000).toISOString())

/** What people type into a field of each type: believable values mixed with anything at all. */
const inputs: { [type: string]: Arbitrary<Input> } = {
  text: fc.string({ unit: 'binary', maxLength: 300 }),
  long_text: fc.string({ unit: 'grapheme', maxLength: 300 }),
  number: fc.maxSafeInteger().map(String),
  decimal: fc.integer().map((value) => (value / 10_000).toFixed(4)),
  money: fc.integer().map((value) => (value / 100).toFixed(2)),
  yes_no: fc.constantFrom('yes', 'No', 'SÍ', 'true', '0', '1', 'falso'),
  date: moment.map((text) => text.slice(0, 10)),
  date_time: moment,
  select: fc.constantFrom('retail', 'Enterprise', 'small business'),
  multi_select: fc.subarray(['vip', 'late_payer', 'Follow up']),
  email: fc.tuple(word, word).map(([local, domain]) => `${local}.X@${domain.toUpperCase()}.com`),
  phone: fc.oneof(
    digits(8).map((text) => `+4930${text}`),
    digits(7).map((text) => `030 ${text}`)
  ),
  url: fc.webUrl(),
  user: fc.constantFrom(jane.id, 'jane@acme.test', 'JANE PEACOCK', 'me'),
  customer: fc.nat().map(() => newId()),
  work_order: fc.nat().map(() => newId()),
  file: word.map((name) => `${newId()} ${name}.pdf`),
  choice: fc.constantFrom('person', 'Company'),
  country: fc.constantFrom('DE', 'germany', 'España', 'usa'),
  language: fc.constantFrom('de', 'Spanish', 'Deutsch'),
  time_zone: fc.constantFrom('Europe/Berlin', 'utc', 'america/new_york'),
  social: fc.string({ unit: 'grapheme', maxLength: 40 }),
}
test.group('Every field type', () => {
  test('has inputs to be tried with', ({ assert }) => {
    assert.sameMembers(
      Object.keys(inputs),
      types.map(({ name }) => name)
    )
  })

  test('takes nothing as nothing, never as a mistake: {name}')
    .with(types)
    .run(({ assert }, type) => {
      configured(() => {
        const field = fieldOfType(type.name)
        for (const input of [null, undefined, '', '  ', []])
          assert.deepEqual(type.parse(input, field, {}), { value: null })
      })
    })

  test('refuses with a known problem or keeps what it read, whatever is typed: {name}')
    .with(types)
    .run(({ assert }, type) => {
      configured(() => {
        const field = fieldOfType(type.name)
        const anything = fc.oneof(
          { weight: 3, arbitrary: inputs[type.name] },
          fc.string({ unit: 'binary', maxLength: 40 })
        )
        fc.assert(
          fc.property(anything, (input) => {
            const parsed = type.parse(input, field, {})
            if ('problem' in parsed) return assert.match(parsed.problem.code, /^[a-z_]+$/)
            if (parsed.value === null) return
            const isSame = (text: Input, how: string) => {
              const again = type.parse(text, field, {})
              assert.deepEqual('value' in again && compared(type, again.value), compared(type, parsed.value), how)
            }
            isSame(type.print(parsed.value, field), 'print, then parse')
            isSame(type.portable(parsed.value, field), 'carried to another company')
            const stored = JSON.parse(JSON.stringify(type.toStored(parsed.value)))
            assert.deepEqual(type.fromStored(stored), parsed.value, 'store, then read')
          }),
          { numRuns: 150 }
        )
      })
    })

  test('reads, shows, files and indexes believable values: {name}')
    .with(types)
    .run(({ assert }, type) => {
      configured(() => {
        const field = fieldOfType(type.name)
        const read = fc.sample(inputs[type.name], 60).map((input) => type.parse(input, field, {}))
        const values = read.flatMap((parsed) => ('problem' in parsed || parsed.value === null ? [] : [parsed.value]))
        assert.isAbove(values.length, 15)
        for (const value of values) {
          const cell = type.show(value, field)
          assert.isString(cell.text)
          assert.include(['text', 'number', 'dot', 'tags', 'link', 'time', 'empty'], cell.kind)
          if (cell.kind === 'link') assert.match(cell.href!, /^(https?:|mailto:|tel:|\/acme\/)/)
          assert.match(typeOf(type.toSheet(value, field)), /^(string|number|boolean|date)$/)
          assert.equal(
            kindOfJson(type.toJson(value, field)),
            String(type.schema(field).type).replace('integer', 'number')
          )
          for (const indexed of type.indexValues(value, field))
            assert.isTrue(fitsIndex(indexed, type.index), `${indexed}`)
        }
      })
    })

  test('describes itself to filters, the API and the settings page: {name}')
    .with(types)
    .run(({ assert }, type) => {
      configured(() => {
        const field = fieldOfType(type.name)
        for (const operator of type.operators) assert.include(OPERATORS, operator)
        assert.isString(type.schema(field).type)
        assert.isUndefined(type.checkOptions(field.options))
        if (type.sortable) assert.isNotNull(type.index, 'a sortable type is indexed')
        if (['customer', 'work_order', 'file'].includes(type.name)) return
        const sample = type.parse(type.sample(field), field, {})
        assert.isTrue('value' in sample && sample.value !== null, `sample "${type.sample(field)}"`)
      })
    })

  test('offers choices that it reads back: {name}')
    .with(types.filter(({ choices }) => choices))
    .run(({ assert }, type) => {
      configured(() => {
        const field = fieldOfType(type.name)
        const offered = type.choices!(field)
        assert.isNotEmpty(offered)
        for (const { value, label } of offered.slice(0, 50)) {
          const parsed = type.parse(value, field, {})
          assert.isTrue('value' in parsed && [type.print(parsed.value!, field)].flat()[0] === value, label)
        }
      })
    })
})

/** A phone is the same however it was typed. */
const compared = (type: FieldType, value: unknown) => type.uniqueText?.(value) ?? value

const kindOfJson = (json: unknown) => (Array.isArray(json) ? 'array' : typeof json)
const typeOf = (cell: unknown) => (cell instanceof Date ? 'date' : typeof cell)

function fitsIndex(value: string | number, index: string | null): boolean {
  if (index === 'text') return typeof value === 'string' && Buffer.byteLength(value) <= 191
  if (index === 'ref') return typeof value === 'string' && value.length === 26
  return index === null ? false : Number.isFinite(value)
}
