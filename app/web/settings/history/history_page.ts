import { people } from '#dictionaries/people'
import { translate } from '#fields/translate'
import { readHouseChanges, type HouseChange } from '#lists/read_house_changes'
import { current } from '#tenancy/current'
import { AREAS, houseFilter, type Asked } from '#web/settings/history/filter_asked'
import { houseEntry } from '#web/settings/history/house_entry'

const ENTRIES = 30

/** One page of what was changed in the house, newest first. */
export async function historyPage({ older, ...asked }: Asked) {
  const { changes, next } = await readHouseChanges(houseFilter(asked), ENTRIES, older)
  return {
    asked,
    entries: changes.filter(isTold).map(houseEntry),
    narrowed: Object.values(asked).some(Boolean),
    newer: older ? addressOf(asked) : undefined,
    older: next ? addressOf({ ...asked, older: next }) : undefined,
    areas: Object.keys(AREAS).map((value) => ({ value, label: translate(`history.areas.${value}`) })),
    people: people().map(({ id, name }) => ({ value: id, label: name })),
  }
}

/** A view or a template that only its maker sees is nobody else's affair. */
function isTold({ list, user_id: userId, before, after }: HouseChange) {
  const open = [before, after].some(({ audience, shared }) => shared || (audience && audience !== 'mine'))
  return !['views', 'export_templates'].includes(list) || open || userId === current.user?.id
}

function addressOf(asked: Asked): string {
  const given = Object.entries(asked).filter(([, value]) => value)
  const query = new URLSearchParams(given as [string, string][])
  return `/${current.tenant.slug}/settings/history${given.length ? `?${query}` : ''}`
}
