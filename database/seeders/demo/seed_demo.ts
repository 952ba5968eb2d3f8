import { CreateTenant } from '#actions/tenants/create_tenant'
import { InviteUser } from '#actions/users/invite_user'
import { personById } from '#dictionaries/people'
import { fillTenant } from '#database/seeders/demo/fill_tenant'
import { liveTenant } from '#database/seeders/demo/live_tenant'
import { Random } from '#database/seeders/demo/random'
import { relateTenant } from '#database/seeders/demo/relate_tenant'
import { serveTenant } from '#database/seeders/demo/serve_tenant'
import { shapeTenant } from '#database/seeders/demo/shape_tenant'
import { talkTenant } from '#database/seeders/demo/talk_tenant'
import { demoTenants, PASSWORD, type DemoTenant } from '#database/seeders/demo/tenants'
import { reloadConfiguration } from '#tenancy/configuration'
import { runAs, type CurrentUser } from '#tenancy/current'

/** Two tenants to look at, filled through the same actions that people use. */
export async function seedDemo() {
  for (const demo of demoTenants) {
    const { slug, name, language, settings } = demo
    const tenant = await new CreateTenant().handle({ slug, name, language, settings })
    const userIds = await runAs(tenant, undefined, () => invite(demo))
    const owner = await runAs(tenant, undefined, () => ownerOf(demo, userIds))
    await runAs(tenant, owner, () => fill(demo, userIds))
  }
}

async function invite({ people, language, settings }: DemoTenant) {
  const ids = new Map<string, string>()
  for (const { email, name, role } of people) {
    const invitation = { email, name, roles: [role], locale: language, timeZone: settings.timeZone, password: PASSWORD }
    ids.set(email, (await new InviteUser().handle(invitation)).user.id)
  }
  return ids
}

async function ownerOf({ people, language, settings }: DemoTenant, userIds: Map<string, string>): Promise<CurrentUser> {
  await reloadConfiguration()
  const { id, name, membershipId } = personById(userIds.get(people[0].email)!)!
  return { id, name, membershipId, locale: language, timeZone: settings.timeZone ?? 'UTC' }
}

async function fill(demo: DemoTenant, userIds: Map<string, string>) {
  await reloadConfiguration()
  await shapeTenant(demo, userIds)
  const customerIds = await fillTenant(demo)
  await liveTenant(new Random(demo.seed + 1), customerIds)
  await serveTenant(new Random(demo.seed + 2), demo.language, customerIds)
  await relateTenant(new Random(demo.seed + 3), customerIds)
  await talkTenant(demo, customerIds)
}
