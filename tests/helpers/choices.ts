import type User from '#models/user'

/** What a browser posts for the page of columns. */
export function choicesOf(plan: { columns: (string | null)[] }, user: User, changes: object = {}) {
  const constants = { segment: 'retail', status: 'active', channel: 'referral', manager: user.id }
  return {
    columns: plan.columns.map((key) => key ?? ''),
    constants,
    type: 'auto',
    mode: 'both',
    match: ['phone', 'email'],
    ...changes,
  }
}
