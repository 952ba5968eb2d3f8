import { valuesOf } from '#dictionaries/values'
import { dictionaryOfField } from '#dictionaries/index'
import type { DemoField, DemoTenant } from '#database/seeders/demo/tenants'
import { defaultState } from '#lists/default_state'
import CustomField from '#models/custom_field'
import DictionaryValue from '#models/dictionary_value'
import Form from '#models/form'
import Membership from '#models/membership'
import Team from '#models/team'
import View from '#models/view'
import { insertMany } from '#tenancy/bulk'
import { configurationChanged, reloadConfiguration } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { newId } from '#text/ids'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Fields, a form, teams and views, as the tenant's admins would have made them in the browser. */
export async function shapeTenant(demo: DemoTenant, userIds: Map<string, string>) {
  await transaction(async (trx) => {
    await makeForm(trx, demo.form)
    await makeTeams(trx, demo, userIds)
    await configurationChanged(trx)
  })
  await reloadConfiguration()
  await transaction(async (trx) => {
    for (const [position, view] of demo.views.entries())
      await makeView(trx, view, position, userIds.get(demo.people[0].email)!)
    await configurationChanged(trx)
  })
  await reloadConfiguration()
}

async function makeForm(trx: TransactionClientContract, form: DemoTenant['form']) {
  const fields = form.sections.flatMap((section) => section.fields)
  for (const [position, field] of fields.entries()) await makeField(trx, field, position)
  const sections = form.sections.map(({ name, fields: own }) => ({
    id: newId(),
    name,
    fields: own.map(({ key }) => ({ key, required: false })),
  }))
  await Form.create(
    { list: 'customers', name: form.name, active: true, position: 2, sections, version: 1 },
    { client: trx }
  )
}

async function makeField(trx: TransactionClientContract, field: DemoField, position: number) {
  const { key, label, help, type, options = {}, values = [] } = field
  const made = await CustomField.create(
    {
      list: 'customers',
      key,
      label,
      help,
      type,
      options,
      required: false,
      unique: false,
      state: 'active',
      position,
      version: 1,
    },
    { client: trx }
  )
  const rows = values.map(([name, color], index) => ({
    dictionary: dictionaryOfField(made.id),
    key: `option_${index + 1}`,
    name,
    color,
    position: index,
    extra: {},
    version: 1,
  }))
  await DictionaryValue.createMany(rows, { client: trx })
}

async function makeTeams(trx: TransactionClientContract, { people }: DemoTenant, userIds: Map<string, string>) {
  const names = [...new Set(people.flatMap(({ team }) => team ?? []))]
  for (const name of names) {
    const team = await Team.create({ name, version: 1 }, { client: trx })
    const members = people.filter((person) => person.team === name).map((person) => userIds.get(person.email)!)
    const memberships = await Membership.query({ client: trx }).whereIn('userId', members)
    await insertMany(
      trx,
      'team_members',
      ['team_id', 'membership_id'],
      memberships.map(({ id }) => ({ team_id: team.id, membership_id: id }))
    )
  }
}

async function makeView(
  trx: TransactionClientContract,
  view: DemoTenant['views'][number],
  position: number,
  userId: string
) {
  const all = view.filters.map(([key, operator, values]) => ({
    key,
    operator,
    values: values.map((value) => idOf(key, value)),
  }))
  const state = { ...defaultState('customers'), all, columns: view.columns }
  const audience = { audience: 'everyone', audienceId: null, locked: false, pinned: view.pinned, initial: false }
  await View.create(
    { list: 'customers', name: view.name, userId, position, state, ...audience, version: 1 },
    { client: trx }
  )
}

/** Dictionary values stand in views by id, so that a renamed value keeps its place. */
const idOf = (dictionary: string, value: string) => valuesOf(dictionary).find(({ key }) => key === value)?.id ?? value
