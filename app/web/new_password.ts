import { hasSecondFactor } from '#actions/second_factor/second_factor'
import type User from '#models/user'
import { contextWordsOf, SHORTEST, type PasswordRules } from '#validators/password'
import { tenantsOf } from '#web/tenant_directory'

/** What a new password of this person has to be. */
export async function passwordRulesOf(user: User): Promise<PasswordRules> {
  const companies = (await tenantsOf(user.id)).map(({ name }) => name)
  return { contextWords: contextWordsOf(user, companies), shortest: await shortestOf(user) }
}

/** A password that stands alone must be longer than one with a second factor behind it. */
export const shortestOf = async ({ id }: User) =>
  (await hasSecondFactor(id)) ? SHORTEST.withSecondFactor : SHORTEST.alone
