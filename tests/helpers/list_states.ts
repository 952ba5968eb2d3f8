import { Random } from '#database/seeders/demo/random'
import { parseListState } from '#lists/parse_state'

const ROUNDS = 50

/** Query strings that mix every kind of condition with every kind of sort. */
const filters = [
  {},
  { filter: { status: 'active' } },
  { filter: { status: { is_not: 'active' } } },
  { filter: { status: { is: ['active', 'prospect'] }, segment: 'retail' } },
  { filter: { preferred_store: 'Leeds' } },
  { filter: { preferred_store: { is_not: 'Leeds' }, country: 'DE' } },
  { filter: { interests: { is: ['Cycling', 'Sailing'] } } },
  { filter: { annual_revenue: { gte: '200000' }, type: 'company' } },
  { filter: { employees: { between: ['10', '300'] } } },
  { filter: { employees: { empty: '' } } },
  { filter: { contract_until: { next: '300' } } },
  { filter: { name: { contains: 'er' } } },
  { filter: { created_at: { last: '200' } } },
  { filter: { tags: 'vip' }, any: { status: 'active', country: 'ES' } },
  { any: { preferred_store: 'Leeds', segment: 'enterprise', tags: { empty: '' } } },
  { q: 'ma' },
  { q: 'ma', filter: { status: 'active' } },
  { q: 'a e' },
  { filter: { annual_revenue: { gte: '1000' }, employees: { lte: '500' }, country: 'DE' } },
  { filter: { email: { empty: '' } } },
]
const sorts = [
  '-created_at',
  'created_at',
  'name',
  '-name',
  'annual_revenue',
  '-annual_revenue',
  'contract_until',
  '-birthday',
  'birthday',
  '-updated_at',
]

/** States that mix every kind of condition with every kind of sort. */
export function randomStates(seed: number) {
  const random = new Random(seed)
  return Array.from({ length: ROUNDS }, (_, round) => {
    const query = { ...filters[round % filters.length], sort: random.pick(sorts), limit: '7' }
    return { query, state: parseListState('customers', query) }
  })
}
