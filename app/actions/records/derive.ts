import type { Record } from '#fields/field'
import { listNamed } from '#lists/fields_of'

/** Sets what follows from other values: name, name to sort by, places, one primary of each kind. */
export function derive(record: Record) {
  listNamed(record.list).complete(record)
  record.points.forEach((point, position) => (point.position = position))
  record.addresses.forEach((address, position) => (address.position = position))
  for (const kind of ['phone', 'email', 'social'])
    onlyOne(
      record.points.filter((point) => point.kind === kind),
      'primary'
    )
  onlyOne(record.addresses, 'initial')
}

/** The first that is marked stays marked; where none is, the first of all becomes it. */
function onlyOne<K extends string>(items: { [key in K]: boolean }[], mark: K) {
  const chosen = items.find((item) => item[mark]) ?? items[0]
  for (const item of items) item[mark] = (item === chosen) as (typeof item)[K]
}
