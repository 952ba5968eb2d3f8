import { noteChange } from '#actions/note_change'
import type { VIEWING_ACTIONS } from '#actions/settings/roles/viewing_actions'
import { transaction } from '#tenancy/transaction'
import type { Viewing } from '#tenancy/current'

interface Told extends Viewing {
  action: (typeof VIEWING_ACTIONS)[number]
  /** When it ends by itself, or why it ended. */
  more: { until: string } | { ended: 'asked' | 'expired' | 'withdrawn' | 'signed_out' }
}

/** The history of the role says who looked at the application as that role, from when to when. */
export class NoteViewing {
  async handle({ roleId, teamId, action, more }: Told): Promise<void> {
    const after = { ...(teamId && { team: teamId }), ...more }
    await transaction((trx) => noteChange(trx, { list: 'roles', recordId: roleId, action, after }))
  }
}
