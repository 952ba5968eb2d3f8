import { translate } from '#fields/translate'
import { openKinds } from '#web/customers/timeline/index'
import { isKey } from '#web/customers/timeline/keys'
import { readTimeline } from '#web/customers/timeline/read_timeline'
import type { CustomerTab } from '#web/customers/tabs/tab'

const PAGE = 25

/** Everything that happened to a customer, newest first; which kinds of it stands in the address. */
export const timelineTab: CustomerTab = {
  name: 'timeline',
  component: 'components/record/tab_timeline',
  whole: true,
  async content({ record, path, query }) {
    const older = typeof query.older === 'string' && isKey(query.older) ? query.older : undefined
    const known = openKinds()
    const chosen = kindsAsked(query.kinds).filter((kind) => known.includes(kind))
    const { entries, next } = await readTimeline(record, { limit: PAGE, older, kinds: new Set(chosen) })
    return {
      entries,
      kinds: known.map((kind) => ({
        label: translate(`customers.timeline_${kind}`),
        chosen: chosen.includes(kind),
        href: addressOf(path, toggled(chosen, kind)),
      })),
      everything: chosen.length ? addressOf(path, []) : null,
      older: next && addressOf(path, chosen, next),
      newest: older ? addressOf(path, chosen) : null,
    }
  },
}

const kindsAsked = (given: unknown) => (typeof given === 'string' ? given.split(',') : [])

const toggled = (chosen: string[], kind: string) =>
  chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind]

function addressOf(path: string, kinds: string[], older?: string) {
  const query = [...(kinds.length ? [`kinds=${kinds.join(',')}`] : []), ...(older ? [`older=${older}`] : [])]
  return [`${path}?tab=timeline`, ...query].join('&')
}
