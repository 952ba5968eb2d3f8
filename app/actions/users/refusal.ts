import { mayManage } from '#permissions/assigning'
import { actingMember } from '#permissions/grants'
import { members } from '#permissions/roles'

/** Why the acting person may not suspend or remove somebody: `users.refused_<reason>` in the language files. */
export type Refusal = 'self' | 'wider' | 'last_owner'

export function refusalOf(userId: string): Refusal | null {
  if (userId === actingMember()?.userId) return 'self'
  return mayManage(members().get(userId)!) ? null : 'wider'
}
