import { test } from '@japa/runner'
import { judge } from '#tenancy/statement'

/** Statements that lead past the tenant: each must be refused (SECURITY TI-3). */
const refused = [
  'select email from customers where id = ?',
  'select * from customers c join contact_points p on p.customer_id = c.id where c.tenant_id = ?',
  'select id from customers where tenant_id = ? union select id from customers',
  'select id from customers where tenant_id = ? union all select id from customers where id = ?',
  'select * from customers where tenant_id = ? or id = ?',
  'select * from customers where tenant_id = ? and id in (?, ?) or id is null',
  'select * from customers where (tenant_id = ? or id = ?) and name = ?',
  'select * from customers where not tenant_id = ?',
  'select * from customers where tenant_id = 2',
  'select * from customers where tenant_id in (?, ?)',
  'select * from customers where tenant_id >= ?',
  'select * from customers where tenant_id = tenant_id',
  "select * from customers where tenant_id = '?'",
  'select * from customers /* tenant_id = ? */',
  'select * from customers where c.tenant_id = ?',
  'select * from customers c, contact_points p where tenant_id = ?',
  'select * from customers c, contact_points p where c.tenant_id = ?',
  'select (select count(*) from customers) as n',
  'select 1 from users where exists (select 1 from customers where manager_id = users.id)',
  'select * from customers where tenant_id = ? and id in (select customer_id from contact_points)',
  'with t as (select * from customers where tenant_id = ?) select * from t',
  'with t as (select * from customers where tenant_id = ?) select * from t where tenant_id = ?',
  'with t as (select 1) select * from users',
  'select * from (select * from customers) t where t.tenant_id = ?',
  "select * from customers where name = '?' and tenant_id = ?",
  'select * from customers where name = "?" and tenant_id = ?',
  'update customers set name = ? where id = ?',
  'update customers set name = ?',
  'update customers set name = ? where tenant_id = ? or 1 = 1',
  'delete from customers',
  'delete from customers where id = ?',
  'insert into customers (id, name) values (?, ?)',
  'insert into customers (tenant_id, id) select tenant_id, id from customers',
  'insert into customers (tenant_id, id) values (?, ?) on duplicate key update name = ?',
  'insert into customers (tenant_id, id) values (1, ?)',
  'insert into customers values (?, ?)',
  'replace into customers (tenant_id, id) values (?, ?)',
  'replace into users (id) values (?)',
  '/* first */ insert into users (id) values (?)',
  'insert into users (id) select id from customers',
  'truncate table customers',
  'drop table customers',
  'alter table customers add x int',
  'this is no sql',
  'select * from customers where tenant_id = ?; delete from customers',
]

const allowed = [
  'select * from users where email_key = ?',
  'insert into sessions (id, data) values (?, ?) on duplicate key update data = values(data)',
  'select 1',
  'BEGIN;',
  'savepoint trx2',
  'release trx2',
  'rollback to savepoint trx2',
  'pragma foreign_keys = 1',
  'show tables',
  'select name from sqlite_master where type = ?',
  'select table_name from information_schema.tables where table_schema = database()',
]

const held: [string, number[]][] = [
  ['select * from customers where tenant_id = ? and id = ?', [0]],
  ['select * from `customers` where `id` = ? and `customers`.`tenant_id` = ?', [1]],
  [
    'select * from customers c join contact_points p on p.tenant_id = ? and p.customer_id = c.id where c.tenant_id = ?',
    [0, 1],
  ],
  [
    'select c.id from customers as c where c.tenant_id = ? and exists (select 1 from custom_text as x where x.tenant_id = ? and x.record_id = c.id)',
    [0, 1],
  ],
  ['select c.id from `customers` as `c` force index (primary) where c.tenant_id = ?', [0]],
  ['select c.id from `customers` as `c` indexed by customers_name where c.tenant_id = ?', [0]],
  ["select * from customers where name = 'Ada' and tenant_id = ?", [0]],
  ['select * from customers where tenant_id = ? and (name = ? or id = ?)', [0]],
  ['update customers set name = ?, tenant_id = ? where tenant_id = ? and id = ?', [1, 2]],
  ['delete from customers where tenant_id = ? and id in (?, ?)', [0]],
]

test.group('Statement guard', () => {
  for (const sql of refused) {
    test(`refuses: ${sql} (TI-3)`, ({ assert }) => assert.equal(judge(sql).kind, 'refused'))
  }

  for (const sql of allowed) {
    test(`lets pass: ${sql}`, ({ assert }) => assert.equal(judge(sql).kind, 'free'))
  }

  for (const [sql, positions] of held) {
    test(`checks the bound tenant: ${sql}`, ({ assert }) => assert.deepEqual(judge(sql), { kind: 'held', positions }))
  }

  test('checks the bound tenant of every inserted row', ({ assert }) => {
    const sql = 'insert into `customers` (`id`, `tenant_id`) values (?, ?), (?, ?)'
    assert.deepEqual(judge(sql), { kind: 'insert', first: 1, columns: 2 })
  })

  test('checks the bound tenant of rows that are inserted as a select of values', ({ assert }) => {
    const sql =
      'insert into `grants` (`id`, `tenant_id`) select ? as `id`, ? as `tenant_id` union all select ? as `id`, ? as `tenant_id`'
    assert.deepEqual(judge(sql), { kind: 'insert', first: 1, columns: 2 })
  })

  test('says whether it is a join that is not held', ({ assert }) => {
    const reasonOf = (sql: string) => (judge(sql) as { reason: string }).reason
    assert.match(reasonOf('select 1 from customers'), /without tenant_id$/)
    const joined = 'select 1 from users as u left join customers as c on c.manager_id = u.id'
    assert.match(reasonOf(joined), /without tenant_id in its join$/)
  })

  test('finds the bound tenant behind columns left to their defaults', ({ assert }) => {
    const sql = 'insert into `forms` (`help`, `id`, `tenant_id`) values (DEFAULT, ?, ?)'
    assert.deepEqual(judge(sql), { kind: 'insert', first: 1, columns: 2 })
    assert.equal(judge('insert into `forms` (`id`, `tenant_id`) values (?, DEFAULT)').kind, 'refused')
  })
})
