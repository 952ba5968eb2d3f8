import { test } from '@japa/runner'
import { furtherAddresses } from '#fields/further_addresses'
import type { Field, Record } from '#fields/field'
import { wholePoints } from '#fields/whole_points'
import { fieldNamed, fieldsOf } from '#lists/fields_of'
import { configured, record } from '#tests/helpers/configured'

const phones = () => wholePoints(fieldNamed('customers', 'phone')!)
const addresses = () => furtherAddresses(fieldsOf('customers').filter(({ store }) => store.name === 'address'))

/** Reads a cell into a record. */
function write(field: Field, cell: string, into: Record = record()): Record {
  const parsed = field.type.parse(cell, field, { country: 'DE' })
  if ('problem' in parsed) throw new Error(parsed.problem.code)
  field.store.write(into, field, parsed.value)
  return into
}

const print = (field: Field, from: Record) => field.type.portable(field.store.read(from, field), field)
const values = ({ points }: Record) => points.map(({ value_key: key, label }) => [key, label])

test.group('All contact points of a channel in one cell', () => {
  test('name the point that can not be read', ({ assert }) => {
    configured(() => {
      const field = phones()
      assert.deepEqual(field.type.parse('+49 30 901820; 12', field, {}), { problem: { code: 'phone_too_short' } })
    })
  })

  test('are read with their labels, the first being the primary one', ({ assert }) => {
    configured(() => {
      const read = write(phones(), 'Office: +49 30 901820; 0171 1234567')
      assert.deepEqual(values(read), [
        ['+4930901820', 'Office'],
        ['+491711234567', null],
      ])
      assert.deepEqual(
        read.points.map(({ primary }) => primary),
        [true, false]
      )
      assert.equal(print(phones(), read), 'Office: +49 30 901820; +49 171 1234567')
    })
  })

  test('leave alone what a customer has, and add what is missing; a single one replaces the first', ({ assert }) => {
    configured(() => {
      const known = write(phones(), 'Office: +49 30 901820')
      write(phones(), '+49 30 901820; +49 30 901821', known)
      assert.deepEqual(values(known), [
        ['+4930901820', 'Office'],
        ['+4930901821', null],
      ])
      assert.deepEqual(values(write(phones(), '+49 30 901822', known)), [
        ['+4930901822', 'Office'],
        ['+4930901821', null],
      ])
    })
  })
})

test.group('Further addresses in one cell', () => {
  test('name the part that can not be read', ({ assert }) => {
    configured(() => {
      const field = addresses()
      const read = field.type.parse('Depot | Kai 3 | | 20457 | Hamburg | | Atlantis', field, {})
      assert.deepEqual('problem' in read && read.problem.code, 'unknown_country')
    })
  })

  test('stand one a line, with bars and backslashes in their parts', ({ assert }) => {
    configured(() => {
      const cell = 'Depot | A\\|B \\\\ C |  | 20457 | Hamburg |  | DE\n |  |  |  | Bare'
      const read = write(addresses(), cell)
      assert.deepInclude(read.addresses[0], { label: 'Depot', address1: 'A|B \\ C', address2: null, country: 'DE' })
      assert.deepInclude(read.addresses[1], { label: null, city: 'Bare', initial: false })
      assert.equal(print(addresses(), read), cell)
      assert.lengthOf(write(addresses(), cell, read).addresses, 2)
    })
  })
})
