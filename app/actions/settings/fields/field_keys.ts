import db from '@adonisjs/lucid/services/db'
import { valuesOf } from '#dictionaries/values'
import { FURTHER_ADDRESSES } from '#fields/further_addresses'
import { everyFieldOf } from '#lists/fields_of'
import { current } from '#tenancy/current'

export const FIELD_KEY = /^[a-z][a-z0-9_]{0,49}$/

/** Words that records, their history, addresses, files and the API use themselves. */
export const RESERVED = new Set([
  ...['id', 'version', 'custom', 'points', 'addresses', 'deleted', 'section', 'submission'],
  FURTHER_ADDRESSES,
])

/** Every key that a new field can't have: the product's, contact channels', the tenant's own, retired ones too. */
export async function takenKeys(list: string): Promise<Set<string>> {
  const own = await db.from('custom_fields').where({ tenant_id: current.tenant.id, list }).select('key')
  return new Set([
    ...RESERVED,
    ...everyFieldOf(list).map(({ key }) => key),
    ...valuesOf('contact_channel').map(({ key }) => key),
    ...own.map(({ key }) => key),
  ])
}
