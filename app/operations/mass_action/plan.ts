import type { Input } from '#fields/field'
import type { SavedState } from '#lists/list_state'
import { massActionNamed, type MassAction } from '#operations/mass_action/actions'

/** What was confirmed; evaluated as the person who did, while it runs. */
export interface MassPlan {
  list: string
  /** Which records: all that this state keeps, none that came after `newest`. */
  state: SavedState
  newest: string
  /** Key of a mass action, the field that it is about and the value as it was typed. */
  action: string
  field?: string
  input?: Input
}

export interface MassCheckpoint {
  /** The last record dealt with. */
  after: string | null
}

/** Numbers of records; each that was refused has an issue. */
export interface MassResult {
  changed: number
  unchanged: number
  refused: number
}

export function actionOf({ list, action }: Pick<MassPlan, 'list' | 'action'>): MassAction {
  const found = massActionNamed(list, action)
  if (!found) throw new Error(`No mass action is called "${action}"`)
  return found
}
