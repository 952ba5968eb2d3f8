import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { now } from '#database/decorators'
import { runAs, system, type CurrentTenant } from '#tenancy/current'
import { GrantShape, MembershipShape, RoleShape } from '#tests/helpers/tenancy_models'
import { newId } from '#text/ids'

interface World {
  mine: CurrentTenant
  theirs: CurrentTenant
  /** Ids of one role, grant and membership on either side. */
  my: { role: string; grant: string; membership: string }
  their: { role: string; grant: string; membership: string }
}

/** What an operation must come to: rows of the current tenant only, no row at all, or an error. */
type Outcome = 'mine' | 'nothing' | 'refused'
type Shape = [name: string, outcome: Outcome, run: (world: World) => Promise<unknown>]

/** The ways Lucid reaches a table (SECURITY TI-2): each is tried against another tenant's rows. */
const shapes: Shape[] = [
  ['all', 'mine', () => RoleShape.all()],
  ['query', 'mine', () => RoleShape.query()],
  ['where … orWhere', 'mine', ({ my, their }) => RoleShape.query().where('id', my.role).orWhere('id', their.role)],
  ['a leading orWhere', 'nothing', ({ their }) => RoleShape.query().orWhere('id', their.role)],
  ['two leading orWheres', 'nothing', ({ their }) => RoleShape.query().orWhere('id', their.role).orWhere('name', 'theirs')],
  ['whereNot', 'nothing', ({ my }) => RoleShape.query().whereNot('id', my.role)],
  ['where with a callback', 'nothing', ({ their }) => RoleShape.query().where((q) => void q.where('id', their.role).orWhere('name', 'theirs'))],
  ['find', 'nothing', ({ their }) => RoleShape.find(their.role)],
  ['findOrFail', 'refused', ({ their }) => RoleShape.findOrFail(their.role)],
  ['findBy', 'nothing', () => RoleShape.findBy('name', 'theirs')],
  ['findMany', 'mine', ({ my, their }) => RoleShape.findMany([my.role, their.role])],
  ['first', 'nothing', ({ their }) => RoleShape.query().where('id', their.role).first()],
  ['paginate', 'mine', async ({ their }) => (await RoleShape.query().where('position', '>=', 0).orWhere('id', their.role).paginate(1, 10)).all()],
  ['sub-select of a model', 'nothing', ({ their }) => RoleShape.query().whereIn('id', GrantShape.query().select('role_id').where('role_id', their.role))],
  ['wrapExisting, compiled twice, then run', 'nothing', ({ their }) => {
    const query = RoleShape.query().where('id', their.role).wrapExisting().where('name', 'theirs')
    query.toSQL()
    query.toSQL()
    return query.exec()
  }],
  ['clone', 'nothing', ({ their }) => RoleShape.query().where('id', their.role).clone().exec()],
  ['count', 'nothing', async ({ their }) => rowsOf((await RoleShape.query().where('id', their.role).count('* as n').pojo<{ n: number }>().first())!.n)],
  ['max', 'mine', async () => rowsOf((await RoleShape.query().max('tenant_id as n').pojo<{ n: number }>().first())!.n, 'tenant')],
  ['bulk update', 'nothing', ({ their }) => RoleShape.query().where('id', their.role).update({ name: 'taken' })],
  ['bulk update with or', 'nothing', ({ their }) => RoleShape.query().where('id', their.role).orWhere('id', newId()).update({ name: 'taken' })],
  ['bulk delete', 'nothing', ({ their }) => GrantShape.query().where('id', their.grant).delete()],
  ['bulk delete with or', 'nothing', ({ their }) => GrantShape.query().where('id', newId()).orWhere('id', their.grant).delete()],
  ['increment', 'nothing', ({ their }) => RoleShape.query().where('id', their.role).increment('position', 1)],
  ['decrement', 'nothing', ({ their }) => RoleShape.query().where('id', their.role).decrement('position', 1)],
  ['create for another tenant', 'refused', ({ theirs }) => RoleShape.create({ tenantId: theirs.id, key: 'x', name: 'x', position: 1, version: 1 })],
  ['create with a link to another tenant', 'refused', ({ their }) => GrantShape.create({ roleId: their.role, permission: 'x', scope: 'all' })],
  ['createMany', 'mine', () => RoleShape.createMany([{ key: 'a', name: 'a', position: 1, version: 1 }, { key: 'b', name: 'b', position: 1, version: 1 }])],
  ['updateOrCreate', 'mine', async () => [await RoleShape.updateOrCreate({ name: 'theirs' }, { key: 'c', position: 1, version: 1 })]],
  ['firstOrCreate', 'mine', async () => [await RoleShape.firstOrCreate({ name: 'theirs' }, { key: 'd', position: 1, version: 1 })]],
  ['save after moving to another tenant', 'refused', async ({ my, theirs }) => {
    const role = await RoleShape.findOrFail(my.role)
    return role.merge({ tenantId: theirs.id }).save()
  }],
  ['save', 'mine', async ({ my }) => [await (await RoleShape.findOrFail(my.role)).merge({ name: 'renamed' }).save()]],
  ['refresh', 'mine', async ({ my }) => [await (await RoleShape.findOrFail(my.role)).refresh()]],
  ['related query', 'mine', async ({ my }) => (await RoleShape.findOrFail(my.role)).related('grants').query()],
  ['related query with orWhere', 'nothing', async ({ my, their }) => (await RoleShape.findOrFail(my.role)).related('grants').query().orWhere('id', their.grant)],
  ['preload', 'mine', async () => (await RoleShape.query().preload('grants')).flatMap((role) => role.grants)],
  ['preload with orWhere', 'nothing', async ({ their }) => {
    const roles = await RoleShape.query().preload('grants', (grants) => void grants.orWhere('id', their.grant))
    return roles.flatMap((role) => role.grants)
  }],
  ['whereHas', 'nothing', ({ their }) => RoleShape.query().whereHas('grants', (grants) => void grants.where('id', their.grant).orWhere('permission', 'their.verb'))],
  ['withCount', 'mine', () => RoleShape.query().withCount('grants')],
  ['many-to-many query', 'refused', async ({ my }) => (await RoleShape.findOrFail(my.role)).related('memberships').query()],
  ['many-to-many attach of another tenant’s row', 'refused', async ({ my, mine, their }) => (await RoleShape.findOrFail(my.role)).related('memberships').attach({ [their.membership]: { tenant_id: mine.id } })],
  ['truncate', 'refused', () => RoleShape.truncate()],
  ['db.from without a tenant', 'refused', () => db.from('roles').exec()],
  ['db.from with another tenant', 'refused', ({ theirs }) => db.from('roles').where('tenant_id', theirs.id).exec()],
  ['rawQuery in a transaction', 'refused', ({ their }) => db.transaction((trx) => trx.rawQuery('select * from roles where id = ?', [their.role]))],
]

test.group('Scope contract of tenants’ models', (group) => {
  let world: World
  group.each.setup(async () => {
    world = await system('tests make two tenants', makeWorld)
  })

  for (const [name, outcome, run] of shapes) {
    test(`${name} reaches ${outcome === 'mine' ? 'the own tenant' : 'nothing of another tenant'} (TI-2)`, async ({ assert }) => {
      const before = await theirRows(world)
      const rows = await runAs(world.mine, undefined, () => attempt(() => run(world)))
      assert.equal(verdict(rows, world), outcome)
      assert.deepEqual(await theirRows(world), before)
    })
  }

  for (const model of [RoleShape, GrantShape, MembershipShape]) {
    test(`${model.table} can't be touched outside a tenant (TI-1)`, async ({ assert }) => {
      await assert.rejects(() => model.query().exec(), /No tenant is set/)
      await assert.rejects(() => new model().save(), /No tenant is set/)
    })
  }
})

/** Rows an operation answered, a number standing for that many rows of nobody. */
async function attempt(run: () => Promise<unknown>): Promise<unknown[] | 'refused'> {
  try {
    const answer = await run()
    return Array.isArray(answer) ? answer : answer ? [answer] : []
  } catch {
    return 'refused'
  }
}

function verdict(rows: unknown[] | 'refused', { mine }: World): Outcome | 'theirs' {
  if (rows === 'refused') return 'refused'
  const touched = rows.filter((row) => row !== 0)
  if (!touched.length) return 'nothing'
  return touched.every((row) => (row as { tenantId?: number }).tenantId === mine.id) ? 'mine' : 'theirs'
}

const rowsOf = (value: unknown, kind?: 'tenant') => (kind ? [{ tenantId: Number(value) }] : Number(value) ? [{}] : [])

const theirRows = ({ theirs }: World) =>
  system('tests compare the other tenant', async () => [
    await db.from('roles').where('tenant_id', theirs.id),
    await db.from('grants').where('tenant_id', theirs.id),
    await db.from('membership_roles').where('tenant_id', theirs.id),
  ])

async function makeWorld(): Promise<World> {
  const userId = newId()
  await db.table('users').insert({ id: userId, email: 'a@b.test', email_key: userId, name: 'A', password: '-', created_at: now(), updated_at: now() })
  const [mine, my] = await makeTenant('mine', 'my.verb', userId)
  const [theirs, their] = await makeTenant('theirs', 'their.verb', userId)
  return { mine, theirs, my, their }
}

async function makeTenant(name: string, permission: string, userId: string): Promise<[CurrentTenant, World['my']]> {
  const stamps = { created_at: now(), updated_at: now() }
  const slug = `${name}-${newId().toLowerCase()}`
  await db.table('tenants').insert({ slug, name, settings: '{}', ...stamps })
  const { id } = await db.from('tenants').where('slug', slug).firstOrFail()
  const ids = { role: newId(), grant: newId(), membership: newId() }
  await db.table('roles').insert({ tenant_id: id, id: ids.role, key: name, name, position: 1, ...stamps })
  await db.table('grants').insert({ tenant_id: id, id: ids.grant, role_id: ids.role, permission, scope: 'all' })
  await db.table('memberships').insert({ tenant_id: id, id: ids.membership, user_id: userId, ...stamps })
  await db.table('membership_roles').insert({ tenant_id: id, membership_id: ids.membership, role_id: ids.role })
  return [{ id, slug, name, configVersion: 1, settings: {} }, ids]
}
