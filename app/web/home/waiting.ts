import { countOpenResets } from '#actions/factor_resets/factor_resets'
import { can } from '#permissions/grants'
import type { Permission } from '#permissions/verbs'
import { countWaiting } from '#reports/approvals'
import { MentionNews } from '#web/comments/mention_news'
import { current } from '#tenancy/current'

interface Wait {
  /** Its words are `home.waiting_<key>`. */
  key: string
  path: string
  icon: string
  permission: Permission
  count(): Promise<number>
}

const waits: Wait[] = [
  {
    key: 'mentions',
    path: '/mentions',
    icon: 'at',
    permission: 'comments.view',
    count: async () => MentionNews.now.count,
  },
  {
    key: 'approvals',
    path: '/reports/approvals',
    icon: 'file-check',
    permission: 'exports.approve',
    count: countWaiting,
  },
  { key: 'resets', path: '/settings/users', icon: 'key', permission: 'settings.users', count: countOpenResets },
]

/** What others wait for the acting person to read or to decide: at most a statement for each. */
export async function waitingForMe() {
  const waiting = []
  for (const { key, path, icon, permission, count } of waits) {
    const number = can(permission) ? await count() : 0
    if (number) waiting.push({ key, icon, count: number, href: `/${current.tenant.slug}${path}` })
  }
  return waiting
}
