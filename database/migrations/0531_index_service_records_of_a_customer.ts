import { BaseSchema } from '@adonisjs/lucid/schema'

/** The timeline reads them as they happened; without it an engine would walk those of all customers in that order. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('service_records', (table) => {
      table.index(['tenant_id', 'customer_id', 'happened_at', 'id'], 'service_records_timeline')
    })
  }

  async down() {
    this.schema.alterTable('service_records', (table) => {
      table.dropIndex([], 'service_records_timeline')
    })
  }
}
