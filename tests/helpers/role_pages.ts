import type { ApiClient } from '@japa/api-client'
import type User from '#models/user'
import { allRoles, type Role } from '#permissions/roles'
import { effectsOf, withChanges, type GrantChange } from '#permissions/effects'
import { fingerprintOf } from '#web/settings/roles/effects_in_words'
import { printSeen } from '#web/settings/roles/read_grants'
import type { Company } from '#tests/helpers/company'

export const PATH = '/acme/settings/roles'

type Body = { [name: string]: string }
type Cells = { [role: string]: { [permission: string]: string } }

/** The roles of a company by their keys, as they are now. */
export const rolesOf = (company: Company): Promise<{ [key: string]: Role }> =>
  company.as('owner', async () => Object.fromEntries(allRoles().map((role) => [role.key, role])))

/** What the page of roles sends when these cells were chosen. */
export async function chosen(company: Company, cells: Cells) {
  const roles = await rolesOf(company)
  const grants = Object.entries(cells).flatMap(([key, each]) =>
    Object.entries(each).map(([permission, reach]) => [
      `grants[${roles[key].id}][${permission.replace('.', '][')}]`,
      reach,
    ])
  )
  const seen = Object.keys(cells).map((key) => [`seen[${roles[key].id}]`, printSeen(roles[key])])
  return Object.fromEntries([...grants, ...seen]) as Body
}

export function roleVisits(client: ApiClient) {
  const ask = (user: User, method: 'post' | 'put' | 'delete', path: string, body: Body) =>
    client[method](path).loginAs(user).redirects(0).accept('html').withCsrfToken().form(body)
  return {
    ask,
    plan: (user: User, body: Body) => ask(user, 'post', PATH, body),
    /** As a person does it: looks at the plan, then confirms it. */
    async confirm(user: User, body: Body) {
      const plan = await ask(user, 'post', PATH, body)
      return ask(user, 'put', PATH, { ...body, fingerprint: fingerprintIn(plan.text()) })
    },
  }
}

/** What the plan of these cells would carry: for who confirms without having been shown it. */
export async function fingerprintFor(company: Company, cells: Cells) {
  const roles = await rolesOf(company)
  const changes = Object.entries(cells).flatMap(([key, each]) =>
    Object.entries(each).map(([permission, to]) => ({ role: roles[key], permission, from: 'none', to }) as GrantChange)
  )
  return company.as('owner', async () => fingerprintOf(effectsOf(withChanges(changes))))
}

export const fingerprintIn = (page: string) => /name="fingerprint" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? 'none'
