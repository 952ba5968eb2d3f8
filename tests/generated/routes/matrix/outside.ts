import { issueLink } from '#actions/users/access_links'
import { page, sent, type Fixture } from '#tests/generated/routes/fixture'
import { newId } from '#text/ids'
import type { Side } from '#tests/generated/routes/world'

export interface Outside extends Fixture {
  /** Makes the token that the address ends with. */
  token?: (side: Side) => Promise<string>
}

const password = (side: Side) => issueLink(side.owner.id, 'reset')
const email = (side: Side) => issueLink(side.owner.id, 'email', { email: 'elsewhere@acme.test' })

/** Pages outside every tenant, by the name of the route. */
export const outside: { [route: string]: Outside } = {
  'tenant_switch.show': { expects: [302] },
  'tenant_switch.index': page(),
  'session.create': page(),
  'session.store': sent(undefined, () => ({ email: 'nobody-here@acme.test', password: 'not the right one' })),
  'session.destroy': sent(),
  'second_step.create': { expects: [302] },
  'second_step.store': sent(undefined, () => ({ code: '000000' })),
  'enrolment.create': { expects: [302] },
  'enrolment.store': sent(undefined, () => ({ code: '000000' })),
  'forgot_password.create': page(),
  'forgot_password.store': sent(undefined, () => ({ email: `${newId()}@acme.test` })),
  'password.edit': { ...page(), token: password },
  'password.update': { ...sent(undefined, () => ({ password: 'seven walking yellow ducks' })), token: password },
  'email.edit': { ...page(), token: email },
  'email.update': { ...sent(), token: email },
  'preferences.store': sent(undefined, () => ({ theme: 'dark' })),
  'csp_reports.store': { expects: [204], body: () => ({ 'csp-report': { 'document-uri': 'x' } }) },
}

/** Whose answers can differ there. */
export const OUTSIDE_PRINCIPALS = new Set(['nobody', 'stranger', 'suspended', 'no role', 'owner'])
