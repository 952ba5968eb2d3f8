import type { ApiClient } from '@japa/api-client'

/** The client of a test, for a hook of its group, which Japa's types give none. */
export const clientOf = (context: unknown) => (context as { client: ApiClient }).client
