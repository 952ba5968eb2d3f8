import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { now } from '#database/decorators'
import { runAs, system, type CurrentTenant } from '#tenancy/current'
import { shapes, type Outcome, type World } from '#tests/generated/tenancy/shapes'
import { GrantShape, MembershipShape, RoleShape } from '#tests/helpers/tenancy_models'
import { newId } from '#text/ids'

test.group('Scope contract of tenants’ models', (group) => {
  let world: World
  group.each.setup(async () => {
    world = await system('tests make two tenants', makeWorld)
  })

  for (const [name, outcome, run] of shapes) {
    test(`${name} reaches ${outcome === 'mine' ? 'the own tenant' : 'nothing of another tenant'} (TI-2)`, async ({
      assert,
    }) => {
      const before = await theirRows(world)
      const rows = await runAs(world.mine, undefined, () => attempt(() => run(world)))
      assert.equal(verdict(rows, world), outcome)
      assert.deepEqual(await theirRows(world), before)
    })
  }

  for (const model of [RoleShape, GrantShape, MembershipShape]) {
    test(`${model.table} can't be touched outside a tenant (TI-1)`, async ({ assert }) => {
      await assert.rejects(() => model.query().exec(), /No tenant is set/)
      await assert.rejects(() => new model().save(), new RegExp(`No tenant is set: ${model.table}`))
    })
  }

  test('a row of another tenant is refused before it is sent, whichever way it changes hands (TI-2)', async ({
    assert,
  }) => {
    const { mine, theirs, my, their } = world
    const role = await system('tests read both', () => RoleShape.findOrFail(their.role))
    await runAs(mine, undefined, async () => {
      const own = await RoleShape.findOrFail(my.role)
      const made = { tenantId: theirs.id, key: 'x', name: 'x', position: 1, version: 1 }
      const refused = /A row of roles carries another tenant/
      await assert.rejects(() => RoleShape.create(made), refused)
      await assert.rejects(() => own.merge({ tenantId: theirs.id }).save(), refused)
      await assert.rejects(() => role.merge({ name: 'taken' }).save(), refused)
      await assert.rejects(() => role.merge({ tenantId: mine.id }).save(), refused)
    })
  })

  test('set-up reads and writes the rows of every tenant', async ({ assert }) => {
    await system('tests set up', async () => {
      const ids = [world.my.role, world.their.role]
      assert.lengthOf(await RoleShape.query().whereIn('id', ids), 2)
      const role = await RoleShape.findOrFail(world.their.role)
      await role.merge({ name: 'set up' }).save()
      assert.equal((await RoleShape.findOrFail(world.their.role)).name, 'set up')
    })
  })

  test('a row that was read without its id is not saved', async ({ assert }) => {
    await runAs(world.mine, undefined, async () => {
      const role = await RoleShape.query().select('name', 'tenant_id').where('id', world.my.role).firstOrFail()
      await assert.rejects(() => role.merge({ name: 'renamed' }).save())
      assert.isUndefined(role.id)
    })
  })
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

const theirRows = ({ theirs }: World) =>
  system('tests compare the other tenant', async () => [
    await db.from('roles').where('tenant_id', theirs.id),
    await db.from('grants').where('tenant_id', theirs.id),
    await db.from('membership_roles').where('tenant_id', theirs.id),
  ])

async function makeWorld(): Promise<World> {
  const userId = newId()
  await db.table('users').insert({
    id: userId,
    email: 'a@b.test',
    email_key: userId,
    name: 'A',
    password: '-',
    created_at: now(),
    updated_at: now(),
  })
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
