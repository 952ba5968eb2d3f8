import { translate } from '#fields/translate'
import { lists } from '#lists/index'
import { fieldOf } from '#operations/mass_action/actions'
import { valueOf } from '#operations/mass_action/change'
import { actionOf, type MassPlan } from '#operations/mass_action/plan'

/** A plan in words: `Set “Segment” to “Retail”`. A field that is not theirs to write any more is not named. */
export function planInWords(plan: MassPlan): string {
  const action = actionOf(plan)
  const field = fieldOf(action, plan.field)
  const own = action.does === 'delete' && action.list !== lists[0].key ? 'delete_records' : action.key
  if (!field) return translate(`mass.actions.${own}`)
  const value = valueOf(plan, field)
  if (value === null) return translate('mass.does.empty', { field: field.label })
  return translate(`mass.does.${action.does}`, { field: field.label, value: field.type.show(value, field).text })
}
