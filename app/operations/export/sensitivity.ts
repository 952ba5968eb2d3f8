import { SENSITIVITIES, type Field, type Sensitivity } from '#fields/field'
import { accessTo } from '#permissions/field_access'
import { can } from '#permissions/grants'

/** Whether the acting person may take a field's values out of the house; a mask is nobody's value. */
export function mayTakeOut(list: string, { key, sensitivity }: Pick<Field, 'key' | 'sensitivity'>): boolean {
  return sensitivity === 'public' || can(`exports.${sensitivity}`) || accessTo(list, key) === 'masked'
}

/** How delicate a file with these columns is, from public on. */
export function sensitivitiesOf(fields: Pick<Field, 'sensitivity'>[]): Sensitivity[] {
  return SENSITIVITIES.filter((one) => fields.some(({ sensitivity }) => sensitivity === one))
}
