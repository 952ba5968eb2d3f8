import { test } from '@japa/runner'
import { turnOn } from '#actions/second_factor/second_factor'
import { CreateRole } from '#actions/settings/roles/create_role'
import { personById } from '#dictionaries/people'
import type { Permission } from '#permissions/verbs'
import { deletionPage } from '#web/settings/roles/deletion_page'
import { fieldsPage } from '#web/settings/roles/fields_page'
import { matrixPage } from '#web/settings/roles/matrix_page'
import { copyChoices, rolePage } from '#web/settings/roles/role_page'
import { placeChoices, removalPage, userPage } from '#web/settings/user_page'
import { clientOf } from '#tests/helpers/client_of'
import { grant, setReach } from '#tests/helpers/grants'
import { makeTeam } from '#tests/helpers/teams'
import { rolesOf } from '#tests/helpers/role_pages'
import { usersPages } from '#tests/helpers/users_pages'
import { codeAt, newSecret, stepAt } from '#text/totp'

test.group('Settings offer only what the person may do with roles and people:', (group) => {
  let pages: Awaited<ReturnType<typeof usersPages>>
  let acme: typeof pages.acme
  group.each.setup(async ({ context }) => {
    pages = await usersPages(clientOf(context))
    acme = pages.acme
    for (const permission of ['settings.roles', 'settings.users'] as const) await grant(acme, 'manager', permission)
    await setReach(acme, 'manager', 'customers.export', 'none')
  })

  const asManager = <T>(work: () => T | Promise<T>) => acme.as('manager', async () => work())
  const person = (role: keyof typeof acme.users) => personById(acme.users[role].id)!
  const named = (list: { label: string }[]) => list.map(({ label }) => label)

  test('roles to copy and to delete that permit no more than their own', async ({ assert }) => {
    const { agent, analyst } = await rolesOf(acme)
    await asManager(() => {
      assert.includeMembers(named(copyChoices()), ['Agent'])
      assert.notInclude(named(copyChoices()), 'Analyst')
      assert.deepInclude(rolePage(agent), { mayCopy: true, mayDelete: true })
      assert.deepInclude(rolePage(analyst), { mayCopy: false, mayDelete: false })
    })
  })

  test('roles to move people to that permit no more than their own', async ({ assert }) => {
    const { agent, analyst } = await rolesOf(acme)
    await acme.as('owner', () => new CreateRole().handle('Guest'))
    await asManager(async () => {
      const page = await deletionPage(agent, undefined)
      assert.isFalse(page.refused)
      assert.deepEqual(named(page.targets), ['Manager', 'Guest'])
      assert.isTrue((await deletionPage(analyst, undefined)).refused)
    })
  })

  test('cells of the table of permissions within their own reach, in roles that are not theirs', async ({ assert }) => {
    await setReach(acme, 'manager', 'customers.edit', 'team')
    await acme.as('owner', () => new CreateRole().handle('Guest'))
    await asManager(() => {
      const { roles, groups, someLocked } = matrixPage()
      const rows = groups.flatMap((one) => one.rows)
      const options = (role: string, key: Permission) => {
        const at = roles.findIndex(({ name }) => name === role)
        return rows.find((row) => row.key === key)!.cells[at].options.map(({ value }) => value)
      }
      assert.deepEqual(options('Guest', 'customers.edit'), ['none', 'own', 'team'])
      assert.deepEqual(options('Manager', 'customers.edit'), [])
      assert.deepEqual(options('Analyst', 'customers.export'), [])
      const open = roles.map((role) => [role.name, role.open])
      assert.deepEqual(Object.fromEntries(open), { ...OTHERS, Owner: false, Manager: false, Guest: true })
      assert.isTrue(someLocked)
    })
    await acme.as('owner', async () => assert.isFalse(matrixPage().someLocked))
  })
  const OTHERS = { Agent: true, Analyst: true }

  test('the fields of roles that are not theirs', async ({ assert }) => {
    const { agent, manager } = await rolesOf(acme)
    await asManager(() => {
      assert.isTrue(fieldsPage(agent).open)
      assert.isFalse(fieldsPage(manager).open)
    })
  })

  test('roles to give that permit no more than their own', async ({ assert }) => {
    await asManager(() => {
      const { roles } = placeChoices(person('agent'))
      const closed = roles.filter(({ disabled, help }) => disabled && help)
      assert.deepEqual(named(closed), ['Owner', 'Analyst'])
    })
  })

  test('teams of their own only where no reach depends on them', async ({ assert }) => {
    await makeTeam(acme, 'North', [])
    const fixed = () => asManager(() => placeChoices(person('manager')).teams.map(({ disabled }) => disabled))
    assert.deepEqual(await fixed(), [false])
    await setReach(acme, 'manager', 'customers.edit', 'team')
    assert.deepEqual(await fixed(), [true])
  })

  test('to suspend and remove who holds no more than they do', async ({ assert }) => {
    await asManager(async () => {
      assert.isNull((await userPage(person('agent'))).refusal)
      assert.equal((await userPage(person('analyst'))).refusal, 'wider')
      assert.isNull((await removalPage(person('agent'))).refusal)
      assert.equal((await removalPage(person('analyst'))).refusal, 'wider')
    })
  })

  test('to approve the reset of a second factor of who holds no more than they do', async ({ assert }) => {
    for (const role of ['agent', 'analyst'] as const) {
      const [{ id, email }, secret] = [acme.users[role], newSecret()]
      await turnOn(id, secret, codeAt(secret, stepAt(Date.now())))
      await pages.call('post', `/${(await pages.person(email)).membershipId}/factor-reset`)
    }
    await asManager(async () => {
      assert.isTrue((await userPage(person('agent'))).factor!.mayApprove)
      assert.isFalse((await userPage(person('analyst'))).factor!.mayApprove)
    })
  })
})
