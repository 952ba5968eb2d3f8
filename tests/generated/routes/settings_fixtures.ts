import { RULES } from '#duplicates/rules'
import type { Ids } from '#tests/generated/routes/world'
import { page, sent, type Fixture } from '#tests/generated/routes/fixture'

/** Nobody has seen what it means yet, so it can't be confirmed. */
const grants = ({ role }: Ids) => ({ grants: { [role]: { customers: { import: 'all' } } }, seen: { [role]: '1' } })

const masking = () => ({ access: { customers: { id_number: 'masked' } }, seen: '1' })

const tags = { params: { dictionary: 'tag' } }

/** By the name of the route: what admins shape, and who works here. */
export const settingsFixtures: Record<string, Fixture> = {
  'settings.fields': page(),
  'settings.fields.create': page(),
  'settings.fields.store': sent(undefined, (ids) => ({ label: 'Hat size', place: `${ids.form}:${ids.section}` }), {
    query: () => '?type=number',
  }),
  'settings.fields.order': sent(undefined, (ids) => ({ move: `${ids.field}:up` })),
  'settings.fields.edit': page('field'),
  'settings.fields.update': sent('field', () => ({ label: 'Shoe', version: '1' })),
  'settings.fields.retirement': page('field'),
  'settings.fields.retirement.store': sent('field', () => ({ version: '1' })),
  'settings.fields.retirement.destroy': sent('field', () => ({ version: '1' })),

  'settings.company': page(),
  'settings.company.update': sent(undefined, () => ({ binDays: '14' })),
  'settings.export': page(),
  'settings.export.update': sent(undefined, () => ({
    days: '3',
    confirmRows: '50',
    approvalRows: '500',
    dailyRows: '',
  })),

  'settings.files': page(),
  'settings.files.update': sent(undefined, () => ({ fileMegabytes: '10', filesMegabytes: '', dailyFiles: '50' })),
  'settings.duplicates': page(),
  'settings.duplicates.update': sent(undefined, () => ({
    rules: Object.fromEntries(RULES.map((rule) => [rule, { create: 'warn', scan: '' }])),
  })),

  'settings.dictionaries': page(),
  'settings.dictionary': page(undefined, tags),
  'settings.values.store': sent(undefined, () => ({ name: 'Fresh', color: 'green' }), tags),
  'settings.values.order': sent(undefined, (ids) => ({ order: [ids.otherValue, ids.value] }), tags),
  'settings.values.edit': page('value', tags),
  'settings.values.update': sent('value', () => ({ name: 'Renamed', version: '1' }), tags),
  'settings.values.destroy': sent('value', undefined, tags),
  'settings.values.retirement': sent('value', undefined, tags),
  'settings.values.retirement.destroy': sent('value', undefined, tags),
  'settings.values.merging': page('value', tags),
  'settings.values.merging.store': sent('value', (ids) => ({ into: ids.otherValue }), tags),

  'settings.forms': page(),
  'settings.forms.create': page(),
  'settings.forms.store': sent(undefined, () => ({ name: 'Visits' })),
  'settings.forms.order': sent(undefined, (ids) => ({ order: [ids.form] })),
  'settings.forms.edit': page('form'),
  'settings.forms.update': sent('form', (ids) => ({
    name: 'Renamed',
    version: '1',
    items: [`section:${ids.section}`],
    sections: { [ids.section]: 'Who' },
  })),
  'settings.forms.destroy': sent('form'),
  'settings.forms.activation': sent('form'),
  'settings.forms.activation.destroy': sent('form'),
  'settings.forms.field': page('form', { params: { key: 'last_name' } }),
  'settings.forms.field.update': sent(
    'form',
    () => ({ required: '1', field: 'status', operator: 'is', values: ['active'], version: '1' }),
    { params: { key: 'last_name' } }
  ),

  'settings.users': page(),
  'settings.users.create': page(),
  'settings.users.store': sent(undefined, (ids) => ({
    email: 'newcomer@acme.test',
    locale: 'en',
    roles: [ids.role],
    teams: [ids.team],
  })),
  'settings.users.factor': sent(undefined, () => ({ required: '1' })),
  'settings.users.edit': page('member'),
  'settings.users.update': sent('member', (ids) => ({ roles: [ids.role], teams: [ids.team], version: '1' })),
  'settings.users.invitation': sent('member'),
  'settings.users.suspension': sent('member'),
  'settings.users.suspension.destroy': sent('member'),
  'settings.users.factor_reset': sent('member'),
  'settings.users.factor_reset.destroy': sent('member'),
  'settings.users.factor_reset.approval': sent('member'),
  'settings.users.removal': page('member'),
  'settings.users.removal.store': sent('member', (ids) => ({ successor: ids.manager })),
  'settings.teams': page(),
  'settings.teams.create': page(),
  'settings.teams.store': sent(undefined, () => ({ name: 'North' })),
  'settings.teams.edit': page('team'),
  'settings.teams.update': sent('team', (ids) => ({ name: 'South', members: [ids.manager], version: '1' })),
  'settings.teams.destroy': sent('team'),
  'settings.teams.deletion': page('team'),

  'settings.history': page(),

  'settings.why': page(undefined, { query: (ids) => `?user=${ids.manager}` }),
  'settings.roles.viewing': sent('role'),
  'viewing.destroy': sent(),
  'settings.roles': page(),
  'settings.roles.plan': sent(undefined, grants, { expects: [200] }),
  'settings.roles.confirmation': sent(undefined, grants, { expects: [409] }),
  'settings.roles.create': page(),
  'settings.roles.store': sent(undefined, () => ({ name: 'Guest' })),
  'settings.roles.order': sent(undefined, (ids) => ({ move: `up:${ids.role}` })),
  'settings.roles.edit': page('role'),
  'settings.roles.update': sent('role', () => ({ name: 'Clerk', version: '1' })),
  'settings.roles.fields': page('role'),
  'settings.roles.fields.plan': sent('role', masking, { expects: [200] }),
  'settings.roles.fields.confirmation': sent('role', masking, { expects: [409] }),
  'settings.roles.deletion': page('role'),
  'settings.roles.destroy': sent('role', undefined, { expects: [409] }),
}
