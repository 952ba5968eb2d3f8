import { translate } from '#fields/translate'
import { fieldOf } from '#operations/mass_action/actions'
import { valueOf } from '#operations/mass_action/change'
import { actionOf, type MassPlan } from '#operations/mass_action/plan'

/** A plan in words: `Set “Segment” to “Retail”`. A field that is not theirs to write any more is not named. */
export function planInWords(plan: MassPlan): string {
  const action = actionOf(plan)
  const field = fieldOf(action, plan.field)
  if (!field) return translate(`mass.actions.${action.key}`)
  const value = valueOf(plan, field)
  if (value === null) return translate('mass.does.empty', { field: field.label })
  return translate(`mass.does.${action.does}`, { field: field.label, value: field.type.show(value, field).text })
}
