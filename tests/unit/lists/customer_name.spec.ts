import { test } from '@japa/runner'
import { nameCustomer } from '#lists/customer_name'
import type { Record } from '#fields/field'
import { emptyRecord } from '#lists/read_records'

function named(values: object) {
  const record: Record = { ...emptyRecord(), type: null, ...values }
  nameCustomer(record)
  return [record.type, record.name, record.sort_name]
}

test.group('The name of a customer', () => {
  test('is first and last name of a person, who may work for a company (M1.1)', ({ assert }) => {
    assert.deepEqual(named({ first_name: 'Luís', last_name: 'Gonçalves', company: 'Embraer' }), [
      'person',
      'Luís Gonçalves',
      'luis goncalves',
    ])
    assert.deepEqual(named({ last_name: 'Köhler' }), ['person', 'Köhler', 'kohler'])
    assert.deepEqual(named({ type: 'person', name: 'Cher' }), ['person', 'Cher', 'cher'])
  })

  test('is typed for a company, or taken from the company given (M1.8)', ({ assert }) => {
    assert.deepEqual(named({ name: 'Alfreds Futterkiste' }), ['company', 'Alfreds Futterkiste', 'alfreds futterkiste'])
    assert.deepEqual(named({ company: 'Ernst Handel' }), ['company', 'Ernst Handel', 'ernst handel'])
    assert.deepEqual(named({ type: 'company', name: 'ACME', first_name: 'Ana' }), ['company', 'ACME', 'acme'])
  })

  test('stays empty when nothing is given, so that the form can ask for it', ({ assert }) => {
    assert.deepEqual(named({}), ['company', '', ''])
  })
})
