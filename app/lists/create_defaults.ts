import { createDefaultValues } from '#dictionaries/create_defaults'
import { createDefaultForms } from '#lists/default_forms'
import { configurationChanged } from '#tenancy/configuration'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What a new tenant begins with, in its language: dictionaries and one form. To be run as that tenant. */
export async function createDefaults(trx: TransactionClientContract, locale = 'en') {
  await createDefaultValues(trx, locale)
  await createDefaultForms(trx, locale)
  await configurationChanged(trx)
}
