import { ExportTemplateSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'
import { compose } from '@adonisjs/core/helpers'

/** Columns of an export under a name, with their headings, its format and options. Which records is no part of it. */
export default class ExportTemplate extends compose(ExportTemplateSchema, tenantOwned) {
  declare columns: string[]
  declare headings: { [key: string]: string }
}
