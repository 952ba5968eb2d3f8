import { can, scopeOf } from '#permissions/grants'
import { current } from '#tenancy/current'
import { latelyChanged, myCustomers } from '#web/home/lately_changed'
import { myWorkOrders } from '#web/home/my_work_orders'
import { homePlaces } from '#web/home/places'
import { waitingForMe } from '#web/home/waiting'

/** What a person begins the day with: what is theirs to do and to decide, and what happened lately. */
export async function homePage() {
  const changed = await latelyChanged()
  const places = homePlaces()
  const empty = changed?.length === 0 && scopeOf('customers.view') === 'all'
  return {
    name: current.user!.name,
    places,
    nothing: places.length === 0 && !can('customers.view') && !can('work_orders.view'),
    may: {
      create: can('customers.create'),
      import: can('customers.import'),
      call: can('service_records.create') && can('customers.view'),
    },
    /** The company has no customers yet, as far as this person can tell. */
    empty,
    changed: empty ? null : changed,
    mine: empty ? null : await myCustomers(),
    orders: empty ? null : await myWorkOrders(),
    waiting: await waitingForMe(),
  }
}
