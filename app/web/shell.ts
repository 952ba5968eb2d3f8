import type { MentionNews } from '#web/comments/mention_news'
import type { News } from '#web/operations/news'

/** What the signed-in layout shows around every page. Shared with views as `shell`; absent on guest pages. */
export interface Shell {
  tenant: { slug: string; name: string }
  tenants: { slug: string; name: string }[]
  user: { name: string; email: string; theme: Theme; locale: string; timeZone: string }
  /** Keys that scripts obey, by what they do. */
  shortcuts: Record<string, string[]>
  nav: NavItem[]
  pinnedViews: { label: string; href: string; key: string }[]
  /** About their own operations. */
  news: Pick<News, 'pending' | 'ended' | 'tell'>
  /** Comments that mention them. */
  mentions: Pick<MentionNews, 'count' | 'tell'>
  /** The role that they look through, and until when. */
  viewing?: { role: string; team?: string; until: Date }
  /** Why they no longer do, once. */
  viewingEnded?: string
}

export interface NavItem {
  /** The layout's `section` that marks this item as current. */
  key: string
  label: string
  href: string
  icon: string
  /** Set up items come last, under their own heading. */
  section: 'main' | 'setup'
  count?: number
}

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

export const languages = { en: 'English', es: 'Español' } as const
