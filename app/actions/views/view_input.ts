import type { Audience } from '#lists/views'

/** How a view is called and who sees it. */
export interface ViewInput {
  name: string
  audience: Audience
  /** The team or the role, where the audience is one. */
  audienceId: string | null
  locked: boolean
  pinned: boolean
  initial: boolean
}
