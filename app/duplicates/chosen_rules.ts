import type { RuleChoices } from '#duplicates/rules'
import { current, type TenantSettings } from '#tenancy/current'

const USUAL: RuleChoices = {
  phone: { create: 'warn', scan: true },
  email: { create: 'warn', scan: true },
  id_number: { create: 'warn', scan: true },
  name_birthday: { create: 'warn', scan: true },
  name_postcode: { create: 'off', scan: true },
  name: { create: 'off', scan: true },
}

/** The company's choices, with the usual ones where it made none. */
export const duplicateRules = (settings: TenantSettings = current.tenant.settings): RuleChoices => ({
  ...USUAL,
  ...settings.duplicates,
})
