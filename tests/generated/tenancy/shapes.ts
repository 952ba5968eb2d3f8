import db from '@adonisjs/lucid/services/db'
import type { CurrentTenant } from '#tenancy/current'
import { relationShapes } from '#tests/generated/tenancy/relation_shapes'
import { tableShapes } from '#tests/generated/tenancy/table_shapes'
import { GrantShape, RoleShape } from '#tests/helpers/tenancy_models'
import { newId } from '#text/ids'

export interface World {
  mine: CurrentTenant
  theirs: CurrentTenant
  /** Ids of one role, grant and membership on either side. */
  my: { role: string; grant: string; membership: string }
  their: { role: string; grant: string; membership: string }
}

/** What an operation must come to: rows of the current tenant only, no row at all, or an error. */
export type Outcome = 'mine' | 'nothing' | 'refused'
export type Shape = [name: string, outcome: Outcome, run: (world: World) => Promise<unknown>]

/** The ways Lucid reaches a table (SECURITY TI-2): each is tried against another tenant's rows. */
export const shapes: Shape[] = [
  ['all', 'mine', () => RoleShape.all()],
  ['query', 'mine', () => RoleShape.query()],
  ['where … orWhere', 'mine', ({ my, their }) => RoleShape.query().where('id', my.role).orWhere('id', their.role)],
  ['a leading orWhere', 'nothing', ({ their }) => RoleShape.query().orWhere('id', their.role)],
  [
    'two leading orWheres',
    'nothing',
    ({ their }) => RoleShape.query().orWhere('id', their.role).orWhere('name', 'theirs'),
  ],
  ['whereNot', 'nothing', ({ my }) => RoleShape.query().whereNot('id', my.role)],
  [
    'where with a callback',
    'nothing',
    ({ their }) => RoleShape.query().where((q) => void q.where('id', their.role).orWhere('name', 'theirs')),
  ],
  ['find', 'nothing', ({ their }) => RoleShape.find(their.role)],
  ['findOrFail', 'refused', ({ their }) => RoleShape.findOrFail(their.role)],
  ['findBy', 'nothing', () => RoleShape.findBy('name', 'theirs')],
  ['findMany', 'mine', ({ my, their }) => RoleShape.findMany([my.role, their.role])],
  ['first', 'nothing', ({ their }) => RoleShape.query().where('id', their.role).first()],
  [
    'paginate',
    'mine',
    async ({ their }) =>
      (await RoleShape.query().where('position', '>=', 0).orWhere('id', their.role).paginate(1, 10)).all(),
  ],
  [
    'sub-select of a model',
    'nothing',
    ({ their }) => RoleShape.query().whereIn('id', GrantShape.query().select('role_id').where('role_id', their.role)),
  ],
  [
    'wrapExisting, compiled twice, then run',
    'nothing',
    ({ their }) => {
      const query = RoleShape.query().where('id', their.role).wrapExisting().where('name', 'theirs')
      query.toSQL()
      query.toSQL()
      return query.exec()
    },
  ],
  ['clone', 'nothing', ({ their }) => RoleShape.query().where('id', their.role).clone().exec()],
  [
    'count',
    'nothing',
    async ({ their }) =>
      rowsOf((await RoleShape.query().where('id', their.role).count('* as n').pojo<{ n: number }>().first())!.n),
  ],
  [
    'max',
    'mine',
    async () => rowsOf((await RoleShape.query().max('tenant_id as n').pojo<{ n: number }>().first())!.n, 'tenant'),
  ],
  ['bulk update', 'nothing', ({ their }) => RoleShape.query().where('id', their.role).update({ name: 'taken' })],
  [
    'bulk update with or',
    'nothing',
    ({ their }) => RoleShape.query().where('id', their.role).orWhere('id', newId()).update({ name: 'taken' }),
  ],
  ['bulk delete', 'nothing', ({ their }) => GrantShape.query().where('id', their.grant).delete()],
  [
    'bulk delete with or',
    'nothing',
    ({ their }) => GrantShape.query().where('id', newId()).orWhere('id', their.grant).delete(),
  ],
  ['increment', 'nothing', ({ their }) => RoleShape.query().where('id', their.role).increment('position', 1)],
  ['decrement', 'nothing', ({ their }) => RoleShape.query().where('id', their.role).decrement('position', 1)],
  [
    'create for another tenant',
    'refused',
    ({ theirs }) => RoleShape.create({ tenantId: theirs.id, key: 'x', name: 'x', position: 1, version: 1 }),
  ],
  [
    'create with a link to another tenant',
    'refused',
    ({ their }) => GrantShape.create({ roleId: their.role, permission: 'x', scope: 'all' }),
  ],
  [
    'createMany',
    'mine',
    () =>
      RoleShape.createMany([
        { key: 'a', name: 'a', position: 1, version: 1 },
        { key: 'b', name: 'b', position: 1, version: 1 },
      ]),
  ],
  [
    'updateOrCreate',
    'mine',
    async () => [await RoleShape.updateOrCreate({ name: 'theirs' }, { key: 'c', position: 1, version: 1 })],
  ],
  [
    'firstOrCreate',
    'mine',
    async () => [await RoleShape.firstOrCreate({ name: 'theirs' }, { key: 'd', position: 1, version: 1 })],
  ],
  [
    'save after moving to another tenant',
    'refused',
    async ({ my, theirs }) => {
      const role = await RoleShape.findOrFail(my.role)
      return role.merge({ tenantId: theirs.id }).save()
    },
  ],
  ['save', 'mine', async ({ my }) => [await (await RoleShape.findOrFail(my.role)).merge({ name: 'renamed' }).save()]],
  ['refresh', 'mine', async ({ my }) => [await (await RoleShape.findOrFail(my.role)).refresh()]],
  ...relationShapes,
  ...tableShapes,
  ['truncate', 'refused', () => RoleShape.truncate()],
  ['db.from without a tenant', 'refused', () => db.from('roles').exec()],
  ['db.from with another tenant', 'refused', ({ theirs }) => db.from('roles').where('tenant_id', theirs.id).exec()],
  [
    'rawQuery in a transaction',
    'refused',
    ({ their }) => db.transaction((trx) => trx.rawQuery('select * from roles where id = ?', [their.role])),
  ],
]

/** A number stands for that many rows of nobody. */
const rowsOf = (value: unknown, kind?: 'tenant') => (kind ? [{ tenantId: Number(value) }] : Number(value) ? [{}] : [])
