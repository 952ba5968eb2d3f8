import fc from 'fast-check'
import { ChangeGrants } from '#actions/settings/roles/change_grants'
import { CreateRole } from '#actions/settings/roles/create_role'
import { DeleteRole } from '#actions/settings/roles/delete_role'
import { refusalToDelete } from '#actions/settings/roles/refusal'
import { RenameRole } from '#actions/settings/roles/rename_role'
import { ChangeMember } from '#actions/users/change_member'
import { InviteUser } from '#actions/users/invite_user'
import { RemoveMember } from '#actions/users/remove_member'
import { SetMemberSuspended } from '#actions/users/set_member_suspended'
import { people } from '#dictionaries/people'
import { viewAudiences } from '#lists/view_audiences'
import Membership from '#models/membership'
import { can } from '#permissions/grants'
import { permissionKeys } from '#permissions/registry'
import { allRoles } from '#permissions/roles'
import { REACHES, type Permission } from '#permissions/verbs'
import { invitationIn } from '#web/settings/invitation_form'

/** What somebody tries to do with roles and people: numbers choose among what is there at that moment. */
export const anyDeed = fc.record({
  actor: fc.constantFrom('manager' as const, 'agent' as const, 'analyst' as const),
  kind: fc.constantFrom(
    'grant',
    'grant',
    'create',
    'rename',
    'delete',
    'assign',
    'assign',
    'suspend',
    'remove',
    'invite'
  ),
  role: fc.nat(20),
  other: fc.nat(20),
  person: fc.nat(20),
  permission: fc.nat(60),
  reach: fc.constantFrom(...REACHES),
  yes: fc.boolean(),
})
export type Deed = typeof anyDeed extends fc.Arbitrary<infer T> ? T : never

const pick = <T>(list: T[], at: number): T => list[at % list.length]
let serial = 0

const needs: { [kind: string]: Permission } = {
  ...{ grant: 'settings.roles', create: 'settings.roles', rename: 'settings.roles', delete: 'settings.roles' },
  ...{ assign: 'settings.users', suspend: 'settings.users', remove: 'settings.users', invite: 'settings.users' },
}

const deeds: { [kind: string]: (deed: Deed) => Promise<unknown> } = {
  async grant({ role: at, permission: which, reach: to }) {
    const [role, permission] = [pick(allRoles(), at), pick(permissionKeys(), which)]
    const from = role.reach.get(permission) ?? 'none'
    return from === to ? undefined : new ChangeGrants().handle([{ role, permission, from, to }])
  },
  create: ({ role, yes }) => new CreateRole().handle(`Made ${++serial}`, yes ? pick(allRoles(), role) : undefined),
  async rename({ role: at }) {
    const role = pick(allRoles(), at)
    return new RenameRole().handle(role, role.version, `Named ${++serial}`)
  },
  async delete({ role: at, other }) {
    const [role, into] = [pick(allRoles(), at), pick(allRoles(), other)]
    return role === into || refusalToDelete(role, into) ? undefined : new DeleteRole().handle(role, into)
  },
  async assign({ person: at, role, other, yes }) {
    const person = pick(present(), at)
    const { version } = await Membership.findOrFail(person.membershipId)
    const roles = [pick(allRoles(), role).id, ...(yes ? [pick(allRoles(), other).id] : [])]
    const teams = viewAudiences().teams.filter((_, which) => (role + which) % 2 === 0)
    return new ChangeMember().handle(person, version, { roles, teams: teams.map(({ value }) => value) })
  },
  suspend: ({ person, yes }) => new SetMemberSuspended().handle(pick(present(), person), yes),
  remove: ({ person }) => new RemoveMember().handle(pick(present(), person)),
  async invite({ role, yes }) {
    const email = `new${++serial}@acme.test`
    const asked = invitationIn({
      email,
      locale: 'en',
      roles: [pick(allRoles(), role).id],
      name: yes ? 'New' : undefined,
    })
    return 'invitation' in asked ? new InviteUser().handle(asked.invitation) : undefined
  },
}

const present = () => people().filter(({ removed }) => !removed)

/** Tries it as the acting person, as far as the routes let them. */
export async function attempt(deed: Deed): Promise<void> {
  if (can(needs[deed.kind])) await deeds[deed.kind](deed)
}
