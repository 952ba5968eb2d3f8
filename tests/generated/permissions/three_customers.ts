import db from '@adonisjs/lucid/services/db'
import { current } from '#tenancy/current'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'

const NAMES = ['Ada', 'Bea', 'Cid']
const TABLES = ['search_terms', 'unique_values', 'custom_text', 'custom_number', 'custom_date', 'custom_ref']

/**
 * Three customers who are told apart by everything but the values of some fields: those come in the order given. Each has
 * the last value first, so that the history tells of a change.
 */
export async function threeCustomers(values: ReadonlyMap<string, string[]>, order: number[]): Promise<string[]> {
  const ids: string[] = []
  const nth = (at: number) => Object.fromEntries([...values].map(([key, inputs]) => [key, inputs[at]]))
  for (const [at, name] of NAMES.entries()) {
    const { id } = await createCustomer({ ...others(at), first_name: name, last_name: 'Zed', ...nth(3) })
    await changeCustomer(id, nth(order[at]))
    ids.push(id)
  }
  return ids
}

/** What else a customer has, so that hiding one part leaves some. */
const others = (at: number) => ({
  ...{
    number: `50${at}`,
    birthday: `199${at}-01-0${at + 1}`,
    city: ['Ulm', 'Jena', 'Gera'][at],
    postcode: `0${at}001`,
  },
  ...{
    email: `${NAMES[at].toLowerCase()}@seen.test`,
    phone: `+49 40 111 22${at}`,
    line: `seen${at}`,
    id_type: 'passport',
  },
  ...{ id_number: `SEEN${at}`, membership_number: `M-SEEN-${at}`, address1: `Seen street ${at}` },
})

/** As if they, and the files made of them, had never been, but for their history, which nobody comes by without them. */
export async function forgetCustomers() {
  for (const table of [...TABLES, 'contact_points', 'addresses', 'customers', 'files', 'notices', 'operations'])
    await db.from(table).where('tenant_id', current.tenant.id).delete()
}
