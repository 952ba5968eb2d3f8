import { page, sent, type Fixture } from '#tests/generated/routes/fixture'

/** What belongs to one customer: contact points, relations, calls. */
export const belongingFixtures: Record<string, Fixture> = {
  'calls.create': page(undefined, { query: () => '?phone=030901820' }),
  'calls.store': sent(undefined, () => ({
    phone: '+49 30 901877',
    name: 'Ada King',
    message: 'Called',
    todo: 'Call back',
  })),
  'customers.points.update': sent('customer', () => ({ verified: 'yes' }), { named: { point: 'point' } }),
  'customers.relations.create': page('customer', { query: (ids) => `?q=Canary&other=${ids.changed}` }),
  'customers.relations.store': sent('customer', ({ changed }) => ({
    other: changed,
    type: 'partner',
    note: 'Since then',
  })),
  'customers.relations.deletion': page('customer', { named: { relation: 'relation' } }),
  'customers.relations.destroy': sent('customer', undefined, { named: { relation: 'relation' } }),
}
