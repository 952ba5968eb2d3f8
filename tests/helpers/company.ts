import hash from '@adonisjs/core/services/hash'
import db from '@adonisjs/lucid/services/db'
import { CreateTenant } from '#actions/tenants/create_tenant'
import { InviteUser } from '#actions/users/invite_user'
import { valuesOf } from '#dictionaries/values'
import { createDefaults } from '#lists/create_defaults'
import type User from '#models/user'
import { loadConfiguration, reloadConfiguration } from '#tenancy/configuration'
import { current, runAs, type CurrentTenant, type TenantSettings } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

type Role = 'owner' | 'manager' | 'agent' | 'analyst'

/** A tenant with its default configuration and one person for each role, as tests use it. */
export interface Company {
  tenant: CurrentTenant
  users: { [role in Role]: User }
  /** Runs `work` as one of its people, with the newest configuration. */
  as<T>(role: Role, work: () => Promise<T>): Promise<T>
}

export async function makeCompany(
  slug = 'acme',
  settings: TenantSettings = { country: 'DE', timeZone: 'Europe/Berlin' }
): Promise<Company> {
  const tenant = await new CreateTenant().handle({ slug, name: `${slug} Trading`, settings })
  const users = await runAs(tenant, undefined, () => furnish(slug))
  const as = <T>(role: Role, work: () => Promise<T>) =>
    runAs({ ...tenant }, personOf(users[role]), () => refreshed(work))
  return { tenant, users, as }
}

async function furnish(slug: string) {
  await loadConfiguration()
  if (valuesOf('segment').length === 0) await transaction((trx) => createDefaults(trx))
  hash.restore()
  const password = await hashedOnce()
  hash.fake()
  const invite = (role: Role) =>
    new InviteUser().handle({
      email: `${role}@${slug}.test`,
      name: `${role} of ${slug}`,
      roles: [role],
      password,
    })
  const { user: owner } = await invite('owner')
  const { user: manager } = await invite('manager')
  const { user: agent } = await invite('agent')
  const { user: analyst } = await invite('analyst')
  hash.restore()
  return { owner, manager, agent, analyst }
}

let hashed: Promise<string> | undefined

/** Hashing is slow on purpose: all people of all tests share one hash, which the fake hands on as it is. */
function hashedOnce() {
  hashed ??= hash.make('clientele-demo')
  return hashed
}

async function refreshed<T>(work: () => Promise<T>): Promise<T> {
  await reloadConfiguration()
  return work()
}

function personOf({ id, name, locale, timeZone }: User) {
  return { id, name, locale, timeZone, membershipId: '' }
}

/** How many rows of a table the current tenant has. */
export async function countOf(table: string, where: object = {}): Promise<number> {
  const [{ total }] = await db
    .from(table)
    .where({ tenant_id: current.tenant.id, ...where })
    .count('* as total')
  return Number(total)
}
