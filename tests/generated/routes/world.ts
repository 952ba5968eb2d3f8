import hash from '@adonisjs/core/services/hash'
import { forms } from '#lists/forms'
import { now } from '#database/decorators'
import { markRecord } from '#actions/records/mark_record'
import { readRecord } from '#lists/read_records'
import { valuesOf } from '#dictionaries/values'
import CustomerLink from '#models/customer_link'
import type User from '#models/user'
import { InviteUser } from '#actions/users/invite_user'
import { allRoles } from '#permissions/roles'
import { reloadConfiguration } from '#tenancy/configuration'
import { actOnOne } from '#tests/helpers/mass_actions'
import { makePair, rename, serve } from '#tests/generated/routes/world_records'
import { makeConfiguration } from '#tests/generated/routes/world_configuration'
import { attachedFile, commentOn } from '#tests/helpers/attachments'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { relate } from '#tests/helpers/relations'
import { exportCustomers, waitingExport } from '#tests/helpers/exports'
import { merged } from '#tests/helpers/merges'
import { makeSchedule } from '#tests/helpers/schedules'
import { csvFile, importText, planFile } from '#tests/helpers/imports'

/** One row of each kind that a URL or a form can name. */
export interface Ids {
  customer: string
  /** A deleted one. */
  binned: string
  /** One whose name was changed, and that change. */
  changed: string
  change: string
  /** The customer and the changed one, as if they were one. */
  pair: string
  /** The customer's phone, and how they are related to the one whose name was changed. */
  point: string
  relation: string
  /** A work order and a service record, those that were deleted, and views of their lists. */
  order: string
  binnedOrder: string
  call: string
  binnedCall: string
  orderView: string
  callView: string
  view: string
  field: string
  form: string
  section: string
  value: string
  otherValue: string
  planned: string
  imported: string
  exported: string
  /** A merge of two customers. */
  merge: string
  /** A mass action. */
  acted: string
  /** Exports that wait for a second person: of a colleague, and of the owner. */
  asked: string
  waiting: string
  template: string
  schedule: string
  /** What was written about the customer, and a file of it. */
  comment: string
  file: string
  manager: string
  team: string
  role: string
  /** The membership of somebody who was invited and has not come. */
  member: string
}

export interface Side {
  company: Company
  slug: string
  owner: User
  /** A member whose role grants nothing. */
  powerless: User
  ids: Ids
}

export interface World {
  mine: Side
  theirs: Side
}

/** Two tenants with the same rows in each: what is asked of one must never answer with the other. */
export async function makeWorld(): Promise<World> {
  hash.fake()
  try {
    return { mine: await makeSide('acme'), theirs: await makeSide('globex') }
  } finally {
    hash.restore()
  }
}

async function makeSide(slug: string): Promise<Side> {
  const company = await makeCompany(slug)
  const ids = await company.as('owner', () => makeRows(company, slug))
  const { user, membershipId } = await company.as('owner', () =>
    new InviteUser().handle({ email: `powerless@${slug}.test`, roles: [] })
  )
  return { company, slug, owner: company.users.owner, powerless: user, ids: { ...ids, member: membershipId } }
}

async function makeRows(company: Company, slug: string): Promise<Omit<Ids, 'member'>> {
  const { users } = company
  const owned = await makeConfiguration(users.owner.id)
  await reloadConfiguration()
  const customer = await createCustomer({ last_name: `Canary of ${slug}`, phone: '+49 30 901820', number: `N-${slug}` })
  const binned = await createCustomer({ last_name: `Binned of ${slug}` })
  await bin(binned.id)
  const renamed = await rename(slug)
  await relate({ id: renamed.changed }, 'spouse', customer)
  const service = await serve(slug, customer.id)
  const { operation: imported } = await importText(`First name,Email\nAda,ada@${slug}.test\nBob,not an address\n`)
  const planned = await planFile(await csvFile(`First name,Last name\nEve,${slug}\n`))
  const { operation: exported } = await exportCustomers()
  const [{ id: form, sections }] = forms()
  const [value, otherValue] = valuesOf('tag')
  return {
    ...owned,
    ...renamed,
    ...service,
    customer: customer.id,
    point: customer.points[0].id,
    relation: (await CustomerLink.query().firstOrFail()).id,
    binned: binned.id,
    pair: await makePair(customer.id, renamed.changed, imported.id),
    form,
    section: sections[0].id,
    value: value.id,
    otherValue: otherValue.id,
    planned: planned.id,
    imported: imported.id,
    exported: exported.id,
    merge: await mergedPair(slug),
    acted: (await actOnOne(`Acted of ${slug}`)).id,
    asked: (await company.as('manager', () => waitingExport())).id,
    waiting: (await waitingExport()).id,
    schedule: (await makeSchedule()).id,
    comment: (await commentOn(customer, `Comment of ${slug}`)).id,
    file: (await attachedFile({ customerId: customer.id }, `File of ${slug}.txt`)).id,
    manager: users.manager.id,
    role: allRoles().find(({ key }) => key === 'agent')!.id,
  }
}

const mergedPair = async (slug: string) =>
  merged([
    (await createCustomer({ last_name: `Main of ${slug}` })).id,
    (await createCustomer({ last_name: `Merged of ${slug}` })).id,
  ])

async function bin(id: string) {
  await markRecord((await readRecord(id))!, { deleted_at: now() })
}
