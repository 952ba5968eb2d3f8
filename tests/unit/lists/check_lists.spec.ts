import { test } from '@japa/runner'
import { defineField, type FieldDefinition } from '#fields/define_field'
import { columnStore } from '#fields/stores/column'
import { checkLists } from '#lists/check_lists'
import { customers } from '#lists/customers'
import { lists } from '#lists/index'
import type { List } from '#lists/define_list'

const store = columnStore('customers')
const withField = (field: Partial<FieldDefinition>) => () =>
  checkLists([
    {
      ...customers,
      fields: [
        ...customers.fields,
        defineField({
          key: 'extra',
          type: 'text',
          store,
          options: { column: 'company' },
          ...field,
        }),
      ],
    },
  ])
const withOptions = (options: Partial<List>) => () => checkLists([{ ...customers, ...options }])

test.group('Declarations of lists', () => {
  test('refuses an unknown type and says which there are', ({ assert }) => {
    assert.throws(
      withField({ type: 'texts' }),
      /No field type is called "texts": app\/fields\/types\/index\.ts lists text, /
    )
  })

  test('names list, field and option of a declaration that can not work', ({ assert }) => {
    const field = 'List "customers", field "extra": '
    assert.throws(
      withField({ options: { column: 'colour' } }),
      `${field}option "column": table customers has no column "colour"`
    )
    assert.throws(withField({ options: {} }), `${field}option "column": table customers has no column ""`)
    assert.throws(
      withField({ options: { column: 'company', decimals: 2 } }),
      `${field}Option "decimals" means nothing to the type text`
    )
    assert.throws(withField({ options: { column: 'company', pattern: '(' } }), /field "extra": Option "pattern": /)
    assert.throws(
      withField({ type: 'select', options: { column: 'status_id', dictionary: 'statuses' } }),
      `${field}Option "dictionary": there is no dictionary "statuses"`
    )
    assert.throws(withField({ type: 'money', options: { column: 'company', currency: 'EURO' } }), /Option "currency"/)
    assert.throws(withField({ type: 'yes_no', unique: true, options: { column: 'newsletter' } }), /Option "unique"/)
    assert.throws(
      withField({ key: 'Bad key' }),
      'List "customers", field "Bad key": option "key": lower case letters, digits and _, at most 60'
    )
    assert.throws(
      withField({ key: 'status' }),
      'List "customers", field "status": option "key": another field has it already'
    )
  })

  test('refuses a default column, sort or lane that is no field', ({ assert }) => {
    assert.throws(
      withOptions({ defaultColumns: ['name', 'colour'] }),
      'List "customers", option "defaultColumns": there is no field "colour"'
    )
    assert.throws(
      withOptions({ defaultFilters: ['colour'] }),
      'List "customers", option "defaultFilters": there is no filterable field "colour"'
    )
    assert.throws(
      withOptions({ defaultSort: { key: 'status', direction: 'asc' } }),
      'List "customers", option "defaultSort": there is no sortable field "status"'
    )
    assert.throws(
      withOptions({ defaultLane: 'tags' }),
      'List "customers", option "defaultLane": there is no field "tags" of few values'
    )
  })

  test('accepts the lists of the house', ({ assert }) => {
    assert.doesNotThrow(() => checkLists(lists))
  })
})
