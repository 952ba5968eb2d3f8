import { now } from '#database/decorators'
import { translateIn } from '#fields/translate'
import { insertMany } from '#tenancy/bulk'
import { newId } from '#text/ids'
import type { FormSection } from '#lists/forms'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** By list, the sections of its form; a `*` marks what is required. */
const FORMS: { [list: string]: { [section: string]: string } } = {
  customers: {
    identity: 'type name* first_name last_name company number id_type id_number membership_number gender birthday',
    contact: 'email phone address1 address2 city state postcode country',
    classification: 'segment* status* channel* group tags manager* service_manager',
    preferences: 'language time_zone promotional_email newsletter',
  },
  work_orders: {
    work: 'subject* customer* description number',
    planning: 'status* priority assignee due_on',
  },
  service_records: {
    interaction: 'summary* customer* channel direction happened_at contact notes',
    result: 'outcome handled_by work_order number',
  },
}

const COLUMNS = ['id', 'list', 'name', 'active', 'position', 'sections', 'version', 'created_at', 'updated_at']

/** The forms that a new tenant begins with, one for each list. */
export async function createDefaultForms(trx: TransactionClientContract, locale: string) {
  const rows = Object.entries(FORMS).map(([list, sections]) => ({
    ...{ id: newId(), list, name: translateIn(locale, `fields.form_${list}`), active: true, position: 1, version: 1 },
    sections: JSON.stringify(Object.entries(sections).map(([name, keys]) => sectionOf(name, keys, locale))),
    ...{ created_at: now(), updated_at: now() },
  }))
  await insertMany(trx, 'forms', COLUMNS, rows)
}

function sectionOf(name: string, keys: string, locale: string): FormSection {
  const fields = keys.split(' ').map((word) => ({ key: word.replace('*', ''), required: word.endsWith('*') }))
  return { id: newId(), name: translateIn(locale, `fields.section_${name}`), fields }
}
