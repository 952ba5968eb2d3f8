import db from '@adonisjs/lucid/services/db'
import { CreateTenant } from '#actions/tenants/create_tenant'
import { tenantNamed } from '#actions/tenants/tenant_named'
import { InviteUser } from '#actions/users/invite_user'
import { fillRecord } from '#actions/records/fill_record'
import { saveRecords } from '#actions/records/save_records'
import { valuesOf } from '#dictionaries/values'
import { dictionaryOfField } from '#dictionaries/index'
import { people } from '#dictionaries/people'
import { believableCustomer } from '#database/seeders/demo/believable_customer'
import { Random } from '#database/seeders/demo/random'
import { everyFieldOf } from '#lists/fields_of'
import { emptyRecord } from '#lists/read_records'
import CustomField from '#models/custom_field'
import DictionaryValue from '#models/dictionary_value'
import { configurationChanged, loadConfiguration, reloadConfiguration } from '#tenancy/configuration'
import { runAs, type CurrentTenant } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { idAt } from '#text/ids'

export { LARGEST } from './constants.ts'
const TENANTS = 20
const LARGEST_SHARE = 0.6
const BATCH = 500
const YEARS = 3 * 365 * 86_400_000
const TYPES = ['text', 'text', 'number', 'number', 'money', 'date', 'date', 'select', 'select', 'yes_no']
const OPTIONS = 8

/** How many customers each tenant has. */
export function sizes(total: number): number[] {
  const largest = Math.round(total * LARGEST_SHARE)
  const rest = Math.floor((total - largest) / (TENANTS - 1))
  return [largest, ...Array(TENANTS - 1).fill(rest)]
}

/** Makes what is missing of the data set; a run that was stopped goes on where it was. */
export async function prepare(total: number, say: (line: string) => void) {
  for (const [index, size] of sizes(total).entries()) {
    const tenant = await tenantOf(`bench-${index + 1}`)
    await runAs(tenant, undefined, () => fill(tenant, index, size, say))
  }
}

/** A tenant of its own with so many customers. */
export async function filled(slug: string, size: number): Promise<CurrentTenant> {
  const tenant = await tenantOf(slug)
  await runAs(tenant, undefined, () => fill(tenant, TENANTS, size, console.error))
  return tenant
}

export async function tenantOf(slug: string): Promise<CurrentTenant> {
  const known = await tenantNamed(slug)
  if (known) return known
  const tenant = await new CreateTenant().handle({ slug, name: slug, settings: { country: 'GB' } })
  await runAs(tenant, undefined, () => shape(slug))
  return (await tenantNamed(slug))!
}

async function shape(slug: string) {
  for (const role of ['owner', 'manager', 'agent']) {
    await new InviteUser().handle({
      email: `${role}@${slug}.test`,
      name: `${role} of ${slug}`,
      roles: [role],
      password: 'clientele-bench',
    })
  }
  await transaction(async (trx) => {
    for (const [position, type] of TYPES.entries()) {
      const options = type === 'money' ? { currency: 'EUR' } : {}
      const values = {
        list: 'customers',
        key: `custom_${position + 1}`,
        label: `Custom ${position + 1}`,
        help: null,
        type,
        options,
        required: false,
        unique: false,
        state: 'active',
        position,
        version: 1,
      }
      const field = await CustomField.create(values, { client: trx })
      if (type !== 'select') continue
      const rows = Array.from({ length: OPTIONS }, (_, index) => ({
        dictionary: dictionaryOfField(field.id),
        key: `option_${index + 1}`,
        name: `Option ${index + 1}`,
        color: null,
        position: index,
        extra: {},
        version: 1,
      }))
      await DictionaryValue.createMany(rows, { client: trx })
    }
    await configurationChanged(trx)
  })
}

async function fill(tenant: CurrentTenant, index: number, size: number, say: (line: string) => void) {
  await reloadConfiguration()
  await loadConfiguration()
  const [{ n }] = await db.from('customers').where('tenant_id', tenant.id).count('* as n')
  const random = new Random(1000 + index * 7 + Number(n))
  const begun = Date.now() - YEARS
  for (let made = Number(n); made < size; made += BATCH) {
    const count = Math.min(BATCH, size - made)
    const drafts = Array.from({ length: count }, (_, row) =>
      draft(random, begun + Math.floor((YEARS * (made + row)) / size))
    )
    await transaction((trx) => saveRecords(trx, drafts, { source: 'import' }))
    if (made % 50_000 === 0) say(`${tenant.slug}: ${made} of ${size} customers`)
  }
}

export function draft(random: Random, time: number) {
  const value = (dictionary: string) => random.pickSkewed(valuesOf(dictionary)).id
  const typed = {
    ...believableCustomer(random),
    segment: value('segment'),
    status: value('status'),
    channel: value('channel'),
    manager: random.pick(people()).id,
    ...(random.chance(0.3) && { tags: [value('tag')] }),
    ...Object.fromEntries(TYPES.map((type, index) => [`custom_${index + 1}`, sample(random, type)])),
  }
  const { record, problems } = fillRecord({ ...emptyRecord(), id: idAt(time) }, typed, everyFieldOf('customers'))
  if (problems.length) throw new Error(JSON.stringify(problems))
  return { before: null, after: record }
}

function sample(random: Random, type: string): string {
  if (type === 'text') return `word${random.below(random.chance(0.5) ? 50 : 50_000)}`
  if (type === 'number' || type === 'money') return String(random.below(1_000_000))
  if (type === 'date') return new Date(Date.now() - random.below(4000) * 86_400_000).toISOString().slice(0, 10)
  if (type === 'yes_no') return random.chance(0.5) ? 'yes' : 'no'
  return `Option ${1 + Math.floor(random.next() ** 3 * OPTIONS)}`
}
