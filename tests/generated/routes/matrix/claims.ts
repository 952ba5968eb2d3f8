import { kindOf } from '#permissions/registry'
import type { Permission } from '#permissions/verbs'
import type { Walked } from '#tests/generated/routes/walked'
import { heldRow } from '#tests/generated/routes/matrix/holdings'
import { PRINCIPALS, type Principal } from '#tests/generated/routes/matrix/principals'
import { isSuccess } from '#tests/generated/routes/matrix/words'

type Claim = [principal: Principal, holds: RegExp | ((cell: string) => boolean)]

const everywhere: Claim[] = [
  ['nobody', /^sign in$/],
  ['stranger', /^not found$/],
  ['suspended', /^not found$/],
  ['owner', isSuccess],
]

const byReach: Claim[] = [
  ['own', /^own\*?$/],
  ['team', /^team\*?$/],
  ['all', /^all$/],
]

/** Operations, views and templates belong to who began them; only operations.view reaches others'. Nobody approves their own. */
const BEGUN: { [policy: string]: Claim[] } = {
  'operations.view': byReach,
  'customers.import': [['all', /^own$/]],
  'customers.export': [['all', /^own$/]],
  'exports.approve': [
    ['owner', /^refused \/ yes$/],
    ['all', /^refused \/ yes$/],
  ],
  'reports.view': [['all', /^own$/]],
  'customers.download': [['owner', /^own$/]],
  'reports.schedule': [['all', /^(own|invalid \/ not found)$/]],
  'customers.view': [['owner', /^own$/]],
  'work_orders.view': [['owner', /^own$/]],
  'service_records.view': [['owner', /^own$/]],
  'member': [['no role', /^refused/]],
}

/** Rows of which the reach of the permission alone decides. */
const REACHED = /^(customer|binned|changed|order|binnedOrder|call|binnedCall)$/

/** What must be so whatever the committed file says: nobody writes a hole into it by regenerating it. */
function claimsOf(route: Walked): Claim[] {
  if (!route.pattern.startsWith('/:tenant')) return [['owner', isSuccess]]
  const held = heldRow(route)
  const begun = held && !REACHED.test(held.id) ? BEGUN[route.policy] : []
  if (held?.id === 'asked') return [...everywhere.filter(([who]) => who !== 'owner'), ...begun]
  if (route.policy === 'member') return [...everywhere, ...begun]
  const reached = held && REACHED.test(held.id) && kindOf(route.policy as Permission).rows ? byReach : []
  const permission: Claim[] = [['no role', /^refused$/]]
  return [...everywhere, ...permission, ...begun, ...reached, ...(reached.length ? seesOwn(route) : [])]
}

const seesOwn = ({ policy }: Walked): Claim[] => (policy.endsWith('.view') ? [] : [['sees own', /^own$/]])

/** What a row of the matrix breaks, in words. */
export function broken(route: Walked, cells: string[]): string[] {
  return claimsOf(route).flatMap(([principal, holds]) => {
    const cell = cells[PRINCIPALS.indexOf(principal)]
    const kept = typeof holds === 'function' ? holds(cell) : holds.test(cell)
    return kept ? [] : [`${principal}: ${cell}`]
  })
}
