import { defaultState } from '#lists/default_state'
import CustomField from '#models/custom_field'
import ExportTemplate from '#models/export_template'
import Team from '#models/team'
import View from '#models/view'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

const VIEW = {
  ...{ name: 'Canary view', version: 1, position: 9, audience: 'mine' },
  ...{ locked: false, pinned: false, initial: false },
}

/** One row of each kind that admins and people shape, by what `Ids` calls them. */
export async function makeConfiguration(userId: string) {
  return transaction(async (trx) => {
    const kind = { list: 'customers', version: 1, position: 9 }
    const field = await CustomField.create(
      {
        ...kind,
        key: 'shoe_size',
        label: 'Shoe size',
        type: 'number',
        options: {},
        required: false,
        unique: false,
        state: 'active',
      },
      { client: trx }
    )
    const viewOf = (list: string) => View.create({ ...VIEW, list, userId, state: defaultState(list) }, { client: trx })
    const view = await viewOf('customers')
    const [orderView, callView] = [await viewOf('work_orders'), await viewOf('service_records')]
    const kept = { format: 'csv', columns: ['name'], headings: { name: 'Canary heading' }, reimportable: false }
    const template = await ExportTemplate.create(
      { list: 'customers', version: 1, name: 'Canary template', userId, shared: false, ...kept },
      { client: trx }
    )
    const team = await Team.create({ name: 'Canary team', version: 1 }, { client: trx })
    await configurationChanged(trx)
    const views = { view: view.id, orderView: orderView.id, callView: callView.id }
    return { field: field.id, ...views, team: team.id, template: template.id }
  })
}
