import db from '@adonisjs/lucid/services/db'
import { scopeOf } from '#permissions/grants'
import { OWNERS } from '#permissions/ownership'
import { mayTouch } from '#permissions/row_scope'
import { current } from '#tenancy/current'

/** Whether the acting person sees a customer: what is attached to a thing of its is the customer's too. */
export async function seesCustomer(id: string): Promise<boolean> {
  if (scopeOf('customers.view') === 'all') return true
  const customers = db.from('customers').where({ tenant_id: current.tenant.id, id })
  const customer = await customers.select('id', ...OWNERS).first()
  return customer !== null && mayTouch('customers.view', customer)
}
