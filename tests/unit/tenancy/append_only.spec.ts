import { test } from '@japa/runner'
import { refuseOverwriting } from '#tenancy/append_only'

const refused = [
  'update changes set action = ? where tenant_id = ?',
  'UPDATE `changes` SET action = 1',
  'delete from changes where tenant_id = ? and id = ?',
  'delete c from changes c where c.tenant_id = ?',
  'update customers c join changes h on h.record_id = c.id set h.action = ? where c.tenant_id = ?',
  'replace into changes (tenant_id, id) values (?, ?)',
  'insert or replace into changes (tenant_id, id) values (?, ?)',
  'insert into changes (tenant_id, id) values (?, ?) on duplicate key update action = ?',
  'insert into changes (tenant_id, id) values (?, ?) on conflict (id) do update set action = ?',
  'truncate table changes',
  'with old as (select 1) delete from changes',
  '/* select */ delete from changes',
  ' delete from "changes"',
]
const passed = [
  'select * from changes where tenant_id = ?',
  'insert into `changes` (`tenant_id`, `id`) values (?, ?)',
  'update customers set name = ? where tenant_id = ?',
  'delete from exchanges where tenant_id = ?',
  'create table changes (id int)',
]

test.group('Append-only tables', () => {
  for (const sql of refused)
    test(`refuse: ${sql} (AUD-1)`, ({ assert }) => assert.throws(() => refuseOverwriting(sql), /append-only/))
  for (const sql of passed) test(`let pass: ${sql}`, ({ assert }) => assert.doesNotThrow(() => refuseOverwriting(sql)))
})
