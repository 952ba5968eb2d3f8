import { NoteSignIn, type Origin } from '#actions/users/note_sign_in'
import type User from '#models/user'
import { runAs } from '#tenancy/current'
import { tenantsOf } from '#web/tenant_directory'

/** Each company that a person belongs to remembers that they signed in, and from where. */
export async function noteSignIn({ id, name, locale, timeZone }: User, origin: Origin) {
  const person = { id, name, locale, timeZone, membershipId: '' }
  for (const tenant of await tenantsOf(id)) await runAs(tenant, person, () => new NoteSignIn().handle(id, origin))
}
