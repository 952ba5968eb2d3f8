import { now } from '#database/decorators'
import { translateIn } from '#fields/translate'
import { insertMany } from '#tenancy/bulk'
import { newId } from '#text/ids'
import type { FormSection } from '#lists/forms'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A `*` marks what is required. */
const SECTIONS = {
  identity: 'type name* first_name last_name company number id_type id_number membership_number gender birthday',
  contact: 'email phone address1 address2 city state postcode country',
  classification: 'segment* status* channel* group tags manager* service_manager',
  preferences: 'language time_zone promotional_email newsletter',
}

const COLUMNS = ['id', 'list', 'name', 'active', 'position', 'sections', 'version', 'created_at', 'updated_at']

/** The form that a new tenant begins with. */
export async function createDefaultForms(trx: TransactionClientContract, locale: string) {
  const sections = JSON.stringify(Object.entries(SECTIONS).map(([name, keys]) => sectionOf(name, keys, locale)))
  const name = translateIn(locale, 'fields.form_customer')
  const row = {
    id: newId(),
    list: 'customers',
    name,
    active: true,
    position: 1,
    sections,
    version: 1,
    created_at: now(),
    updated_at: now(),
  }
  await insertMany(trx, 'forms', COLUMNS, [row])
}

function sectionOf(name: string, keys: string, locale: string): FormSection {
  const fields = keys.split(' ').map((word) => ({ key: word.replace('*', ''), required: word.endsWith('*') }))
  return { id: newId(), name: translateIn(locale, `fields.section_${name}`), fields }
}
