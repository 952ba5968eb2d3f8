import type { FieldType, Sensitivity } from '#fields/field'

const PERSONAL = new Set(['email', 'phone', 'customer'])

/** How delicate a field of this type usually is: who can be reached, or is known, by it is told by it. */
export const usualSensitivity = ({ name }: Pick<FieldType, 'name'>): Sensitivity =>
  PERSONAL.has(name) ? 'personal' : 'public'
