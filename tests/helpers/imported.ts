import db from '@adonisjs/lucid/services/db'
import { fieldNamed } from '#lists/fields_of'
import { readRecords } from '#lists/read_records'
import { current } from '#tenancy/current'
import { makeCompany, type Company } from '#tests/helpers/company'

export const problemsOf = (issues: { problems: { code: string }[] }[]) =>
  issues.map(({ problems }) => problems.map(({ code }) => code))

export async function customers() {
  const rows = await db.from('customers').where('tenant_id', current.tenant.id).orderBy('id').select('id')
  return readRecords(rows.map(({ id }) => id))
}

export async function only() {
  const [record, ...rest] = await customers()
  if (rest.length) throw new Error(`${rest.length + 1} customers where one was expected`)
  const valueOf = (key: string) => {
    const field = fieldNamed('customers', key)!
    const value = field.store.read(record, field)
    return value === null ? '' : field.type.toSheet(value, field)
  }
  return { record, valueOf }
}

export const asOwner = (work: (company: Company) => Promise<void>) => async () => {
  const company = await makeCompany()
  await company.as('owner', () => work(company))
}
