import { page, sent, type Fixture } from '#tests/generated/routes/fixture'
import type { Ids } from '#tests/generated/routes/world'

interface Kind {
  list: string
  own: keyof Ids
  binned: keyof Ids
  view: keyof Ids
  /** A field that divides its board, and a lane that its record is not in. */
  lane: { key: string; to: string }
  form: (ids: Ids) => Record<string, unknown>
}

const kinds: Kind[] = [
  {
    ...{
      list: 'work_orders',
      own: 'order',
      binned: 'binnedOrder',
      view: 'orderView',
      lane: { key: 'priority', to: 'high' },
    },
    form: ({ customer, manager }) => ({ subject: 'New one', customer, status: 'new', assignee: manager }),
  },
  {
    ...{
      list: 'service_records',
      own: 'call',
      binned: 'binnedCall',
      view: 'callView',
      lane: { key: 'outcome', to: 'resolved' },
    },
    form: ({ customer, order }) => ({ summary: 'New one', customer, channel: 'phone', work_order: order }),
  },
]

const fixturesOf = ({ list, own, binned, view, lane, form }: Kind): Record<string, Fixture> => ({
  [`${list}.index`]: page(undefined, { query: (ids) => `?filter[customer]=${ids.customer}&view=${ids[view]}` }),
  [`${list}.count`]: page(undefined, { query: (ids) => `?view=${ids[view]}` }),
  [`${list}.lane`]: page(undefined, { query: (ids) => `?view=${ids[view]}&lane=${lane.key}&in=${lane.to}` }),
  [`${list}.lane.update`]: sent(own, () => ({ to: lane.to, version: '1' }), { query: () => `?lane=${lane.key}` }),
  [`${list}.choices`]: page(undefined, { query: () => '?q=canary' }),
  [`${list}.columns`]: page(undefined, { query: (ids) => `?view=${ids[view]}` }),
  [`${list}.filters`]: page(undefined, { query: (ids) => `?view=${ids[view]}` }),
  [`${list}.views.create`]: page(),
  [`${list}.views.store`]: sent(undefined, () => ({ name: 'Mine', audience: 'mine' })),
  [`${list}.views.edit`]: page(view),
  [`${list}.views.update`]: sent(view, () => ({ name: 'Renamed', audience: 'mine', version: '1' })),
  [`${list}.views.destroy`]: sent(view),
  [`${list}.views.state`]: sent(view, () => ({ version: '1' })),
  [`${list}.mass`]: sent(undefined, () => ({ which: 'all', action: 'set_field', field: 'source' }), { expects: [200] }),
  [`${list}.mass.plan`]: sent(undefined, () => ({ which: 'all', action: 'delete' }), { expects: [200] }),
  [`${list}.mass.store`]: sent(undefined, () => ({ plan: 'not a plan of ours' })),
  [`${list}.export`]: page(),
  [`${list}.export.store`]: sent(undefined, () => ({ format: 'csv', columns: ['number'] })),
  [`${list}.create`]: page(undefined, { query: (ids) => `?customer=${ids.customer}&work_order=${ids.order}` }),
  [`${list}.store`]: sent(undefined, form),
  [`${list}.bin`]: page(),
  [`${list}.show`]: page(own),
  [`${list}.edit`]: page(own),
  [`${list}.update`]: sent(own, (ids) => ({ _version: '1', ...form(ids) })),
  [`${list}.deletion`]: page(own),
  [`${list}.destroy`]: sent(own),
  [`${list}.restoration`]: sent(binned),
  [`${list}.files.create`]: page(own),
  [`${list}.files.store`]: sent(own, undefined, { expects: [422] }),
  [`${list}.reveals`]: sent(own, () => ({ field: 'number' })),
})

/** Work orders and service records, by the name of the route. */
export const serviceFixtures: Record<string, Fixture> = {
  ...Object.assign({}, ...kinds.map(fixturesOf)),
  'work_orders.assignment': sent('order'),
  'work_orders.closure': sent('order'),
}
