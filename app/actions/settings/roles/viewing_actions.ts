/** What the history of a role calls looking at the application as that role: nothing of the role changes. */
export const VIEWING_ACTIONS = ['view_as', 'view_as_end'] as const
