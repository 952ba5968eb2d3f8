import type { Ids } from '#tests/generated/routes/world'

/** How a route is called, and what its owner gets: without one here, a new route fails the walk. */
export interface Fixture {
  /** The row that `:id` names, and other path parameters. */
  id?: keyof Ids
  params?: Record<string, string>
  /** Rows that further path parameters name. */
  named?: Record<string, keyof Ids>
  query?: (ids: Ids) => string
  body?: (ids: Ids) => Record<string, unknown>
  /** Possible statuses for the owner with own ids. */
  expects: number[]
  /** Tables in which even reading is noted. */
  notes?: string[]
}

export const page = (id?: keyof Ids, more: Partial<Fixture> = {}): Fixture => ({ id, expects: [200], ...more })
export const sent = (id?: keyof Ids, body?: Fixture['body'], more: Partial<Fixture> = {}): Fixture => ({
  id,
  body,
  expects: [302, 303],
  ...more,
})
