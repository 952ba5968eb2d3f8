import { SENSITIVITIES, type Field, type Sensitivity } from '#fields/field'
import { everyFieldNamed, everyFieldOf } from '#lists/fields_of'
import { accessTo } from '#permissions/field_access'
import { can } from '#permissions/grants'

/** Whether the acting person may take a field's values out of the house; a mask is nobody's value. */
export function mayTakeOut(list: string, { key, sensitivity }: Pick<Field, 'key' | 'sensitivity'>): boolean {
  return sensitivity === 'public' || can(`exports.${sensitivity}`) || accessTo(list, key) === 'masked'
}

/** Whether they may take out what the history tells of a field by its key, or of addresses as a whole. */
export function mayTakeOutTold(list: string, key: string): boolean {
  const parts = everyFieldOf(list).filter(({ store }) => key === 'addresses' && store.name === 'address')
  const told = [...parts, ...(everyFieldNamed(list, key) ? [everyFieldNamed(list, key)!] : [])]
  return told.every((field) => mayTakeOut(list, field))
}

/** The fields of a list that are not theirs to take out: in files they stand as masked ones do. */
export function heldBack(list: string): [key: string, access: 'masked'][] {
  const held = everyFieldOf(list).filter((field) => !mayTakeOut(list, field))
  return held.map(({ key }) => [key, 'masked'])
}

/** How delicate a file with these columns is, from public on. */
export function sensitivitiesOf(fields: Pick<Field, 'sensitivity'>[]): Sensitivity[] {
  return SENSITIVITIES.filter((one) => fields.some(({ sensitivity }) => sensitivity === one))
}
