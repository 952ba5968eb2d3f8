import { openReset } from '#actions/factor_resets/factor_resets'
import { hasSecondFactor } from '#actions/second_factor/second_factor'
import { personById, type Person } from '#dictionaries/people'
import { mayManage } from '#permissions/assigning'
import { members } from '#permissions/roles'
import { current } from '#tenancy/current'

/** A member's second factor on their page, and the request to reset it; nothing about who has not come yet. */
export async function userFactor({ id, membershipId, invited }: Person) {
  if (invited) return undefined
  const on = await hasSecondFactor(id)
  const asked = on ? await openReset(membershipId) : null
  const member = members().get(id)
  return {
    on,
    reset: asked && { asker: personById(asked.askedBy)?.name ?? '', askedAt: asked.askedAt },
    mayAsk: on && id !== current.user?.id,
    mayApprove: asked !== null && asked.askedBy !== current.user?.id && member !== undefined && mayManage(member),
  }
}
