import type { Ids, Side } from '#tests/generated/routes/world'

/** How a route is called, and what its owner gets: without one here, a new route fails the walk. */
export interface Fixture {
  /** The row that `:id` names, and other path parameters. */
  id?: keyof Ids
  params?: Record<string, string>
  query?: (ids: Ids) => string
  body?: (ids: Ids) => Record<string, unknown>
  /** Possible statuses for the owner with own ids. */
  expects: number[]
  /** Tables in which even reading is noted. */
  notes?: string[]
}

const page = (id?: keyof Ids, more: Partial<Fixture> = {}): Fixture => ({ id, expects: [200], ...more })
const sent = (id?: keyof Ids, body?: Fixture['body'], more: Partial<Fixture> = {}): Fixture => ({
  id,
  body,
  expects: [302, 303],
  ...more,
})

const choices = (ids: Ids) => ({
  columns: ['first_name', 'last_name'],
  constants: { segment: 'retail', status: 'active', channel: 'referral', manager: ids.manager },
  type: 'auto',
  mode: 'both',
  match: ['phone'],
})

/** Nobody has seen what it means yet, so it can't be confirmed. */
const grants = ({ role }: Ids) => ({ grants: { [role]: { customers: { import: 'all' } } }, seen: { [role]: '1' } })

const tags = { params: { dictionary: 'tag' } }

/** By the name of the route. */
export const fixtures: Record<string, Fixture> = {
  'home': page(),
  'profile.edit': page(),
  'profile.update': sent(undefined, () => ({ name: 'Renamed', locale: 'en', time_zone: 'UTC', theme: 'dark' })),
  'profile_password.update': sent(undefined, () => ({ current_password: 'wrong', password: 'short' })),
  'profile.security': page(),
  'profile.email.store': sent(undefined, () => ({ email: 'elsewhere@acme.test' })),
  'profile.factor': page(),
  'profile.factor.store': sent(undefined, () => ({ code: '000000' }), { expects: [422] }),
  'profile.factor.destroy': sent(),
  'profile.sessions.destroy': sent(),
  'profile.session.destroy': sent(undefined, undefined, { params: { session: '0'.repeat(32) } }),

  'customers.index': page(undefined, {
    query: (ids) => `?filter[tags]=${ids.value}&view=${ids.view}&created=${ids.customer}`,
  }),
  'customers.count': page(undefined, { query: (ids) => `?view=${ids.view}` }),
  'customers.columns': page(undefined, { query: (ids) => `?view=${ids.view}` }),
  'customers.filters': page(undefined, { query: (ids) => `?view=${ids.view}` }),
  'customers.views.create': page(),
  'customers.views.store': sent(undefined, () => ({ name: 'Mine', audience: 'mine' })),
  'customers.views.edit': page('view'),
  'customers.views.update': sent('view', () => ({ name: 'Renamed', audience: 'mine', version: '1' })),
  'customers.views.destroy': sent('view'),
  'customers.views.state': sent('view', () => ({ version: '1' })),

  'customers.create': page(),
  'customers.store': sent(undefined, (ids) => ({
    type: 'person',
    first_name: 'New',
    last_name: 'One',
    segment: 'retail',
    status: 'active',
    channel: 'referral',
    manager: ids.manager,
    tags: [ids.value],
  })),
  'customers.bin': page(),
  'customers.rows': page(undefined, { params: { kind: 'point' } }),
  'customers.show': page('customer'),
  'customers.edit': page('customer'),
  'customers.update': sent('customer', (ids) => ({ _version: '1', last_name: 'Changed', manager: ids.manager })),
  'customers.deletion': page('customer'),
  'customers.destroy': sent('customer', () => ({ _version: '1' })),
  'customers.restoration': sent('binned'),
  'customers.disabling.store': sent('customer'),
  'customers.disabling.destroy': sent('customer'),

  'import.create': page(),
  'import.store': sent(),
  'import.sample': page(),
  'import.show': page('imported'),
  'import.update': sent('planned', choices),
  'import.check': page('planned'),
  'import.confirmation': sent('planned', choices),
  'import.issues': page('imported'),
  'import.dismissal': sent('imported'),

  'operations.index': page(),
  'operations.show': page('exported'),
  'operations.cancellation': sent('imported'),
  'operations.attempts': sent('imported'),

  'settings.fields': page(),
  'settings.fields.create': page(),
  'settings.fields.store': sent(undefined, (ids) => ({
    label: 'Hat size',
    key: 'hat_size',
    type: 'number',
    form: ids.form,
    section: ids.section,
  })),
  'settings.fields.order': sent(undefined, (ids) => ({ move: `${ids.field}:up` })),
  'settings.fields.edit': page('field'),
  'settings.fields.update': sent('field', () => ({ label: 'Shoe', version: '1' })),
  'settings.fields.retirement': page('field'),
  'settings.fields.retirement.store': sent('field', () => ({ version: '1' })),
  'settings.fields.retirement.destroy': sent('field', () => ({ version: '1' })),

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
  'settings.users.removal': page('member'),
  'settings.users.removal.store': sent('member', (ids) => ({ successor: ids.manager })),
  'settings.teams': page(),
  'settings.teams.create': page(),
  'settings.teams.store': sent(undefined, () => ({ name: 'North' })),
  'settings.teams.edit': page('team'),
  'settings.teams.update': sent('team', (ids) => ({ name: 'South', members: [ids.manager], version: '1' })),
  'settings.teams.destroy': sent('team'),
  'settings.teams.deletion': page('team'),

  'settings.roles': page(),
  'settings.roles.plan': sent(undefined, grants, { expects: [200] }),
  'settings.roles.confirmation': sent(undefined, grants, { expects: [409] }),
  'settings.roles.create': page(),
  'settings.roles.store': sent(undefined, () => ({ name: 'Guest' })),
  'settings.roles.order': sent(undefined, (ids) => ({ move: `up:${ids.role}` })),
  'settings.roles.edit': page('role'),
  'settings.roles.update': sent('role', () => ({ name: 'Clerk', version: '1' })),
  'settings.roles.deletion': page('role'),
  'settings.roles.destroy': sent('role', undefined, { expects: [409] }),

  'reports.index': page(),
  'reports.exports.new': page(),
  'reports.exports.store': sent(undefined, () => ({ format: 'csv', columns: ['name'] })),
  'reports.exports.show': page('exported'),
  'reports.exports.file': page('exported', { notes: ['changes'] }),
}

export function requestOf(method: string, pattern: string, fixture: Fixture, { slug, ids }: Side) {
  const given: Record<string, string> = { tenant: slug, id: fixture.id ? ids[fixture.id] : '', ...fixture.params }
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => given[name])
  const body = fixture.body?.(ids)
  return { method, path: path + (fixture.query?.(ids) ?? ''), ...(body && { body }) }
}
