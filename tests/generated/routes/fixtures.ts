import { page, sent, type Fixture } from '#tests/generated/routes/fixture'
import { settingsFixtures } from '#tests/generated/routes/settings_fixtures'
import type { Ids, Side } from '#tests/generated/routes/world'
import { scheduleForm } from '#tests/helpers/schedules'

const choices = (ids: Ids) => ({
  columns: ['first_name', 'last_name'],
  constants: { segment: 'retail', status: 'active', channel: 'referral', manager: ids.manager },
  type: 'auto',
  mode: 'both',
  match: ['phone'],
})

/** By the name of the route. */
export const fixtures: Record<string, Fixture> = {
  'home': page(),
  'search': page(undefined, { query: () => '?q=a' }),
  'profile.edit': page(),
  'profile.update': sent(undefined, () => ({ name: 'Renamed', locale: 'en', timeZone: 'UTC', theme: 'dark' })),
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
  'customers.lane': page(undefined, { query: (ids) => `?view=${ids.view}&lane=status&in=active` }),
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
  'customers.lane.update': sent('customer', () => ({ to: 'dormant', version: '1' }), { query: () => '?lane=status' }),
  'customers.past': page('changed', { query: () => '?at=2099-01-01T10:00' }),
  'customers.reversal': page('changed', { query: ({ change }) => `?change=${change}&part=last_name` }),
  'customers.reversal.store': sent('changed', ({ change }) => ({ change, part: 'last_name', _version: '2' })),
  'customers.deletion': page('customer'),
  'customers.destroy': sent('customer', () => ({ _version: '1' })),
  'customers.restoration': sent('binned'),
  'customers.reveals': sent('customer', () => ({ field: 'id_number' })),
  'customers.why': page('customer', { query: (ids) => `?user=${ids.manager}` }),
  'customers.disabling.store': sent('customer'),
  'customers.disabling.destroy': sent('customer'),

  'customers.candidates': sent(undefined, () => ({ first_name: 'Ada', phone: '+49 30 901820' }), { expects: [200] }),
  'customers.duplicates': page(),
  'customers.duplicates.scans': sent(),
  'customers.duplicates.decision': sent('pair'),
  'customers.duplicates.decision.destroy': sent('pair'),

  'comments.create': page('customer'),
  'comments.store': sent('customer', () => ({ body: 'Called back' })),
  'comments.edit': page('comment'),
  'comments.update': sent('comment', () => ({ body: 'Called back twice', version: '1' })),
  'comments.deletion': page('comment'),
  'comments.destroy': sent('comment'),
  'mentions.index': page(),

  'files.create': page('customer'),
  'files.store': sent('customer', undefined, { expects: [422] }),
  'files.show': page('file'),
  'files.preview': page('file'),
  'files.deletion': page('file'),
  'files.destroy': sent('file'),

  'customers.mass': sent(undefined, () => ({ which: 'all', action: 'set_field', field: 'segment' }), {
    expects: [200],
  }),
  'customers.mass.plan': sent(undefined, () => ({ which: 'all', action: 'disable' }), { expects: [200] }),
  'customers.mass.store': sent(undefined, () => ({ plan: 'not a plan of ours' })),

  'import.create': page(),
  'import.store': sent(),
  'import.sample': page(),
  'import.show': page('imported', { notes: ['notices'] }),
  'import.update': sent('planned', choices),
  'import.check': page('planned'),
  'import.confirmation': sent('planned', choices),
  'import.issues': page('imported'),
  'import.dismissal': sent('imported'),

  'operations.index': page(undefined, { notes: ['notices'] }),
  'operations.notices': page(),
  'operations.show': page('exported', { notes: ['notices'] }),
  'operations.cancellation': sent('imported'),
  'operations.attempts': sent('imported'),
  'operations.records': page('acted', { notes: ['notices'] }),
  'operations.undo': page('acted'),
  'operations.undo.store': sent('acted'),

  ...settingsFixtures,

  'reports.index': page(),
  'reports.dashboard': page(),
  'reports.runs.create': page(undefined, { query: () => '?report=changes' }),
  'reports.runs.store': sent(undefined, () => ({ report: 'imports', period: 'yesterday', format: 'csv' })),
  'reports.schedules': page(),
  'reports.schedules.create': page(),
  'reports.schedules.store': sent(undefined, () => ({ ...scheduleForm, name: 'Another one' })),
  'reports.schedules.edit': page('schedule'),
  'reports.schedules.update': sent('schedule', () => ({ ...scheduleForm, time: '08:00', version: '1' })),
  'reports.schedules.deletion': page('schedule'),
  'reports.schedules.destroy': sent('schedule'),
  'reports.schedules.pause': sent('schedule'),
  'reports.schedules.pause.destroy': sent('schedule'),
  'reports.schedules.runs': sent('schedule'),
  'reports.exports.new': page(),
  'reports.exports.store': sent(undefined, () => ({ format: 'csv', columns: ['name'] })),
  'reports.exports.show': page('exported', { notes: ['notices'] }),
  'reports.exports.manifest': page('exported'),
  'reports.exports.approval': sent('asked'),
  'reports.exports.approval.destroy': sent('waiting'),
  'reports.exports.refusal': sent('asked', () => ({ reason: 'More than you need' })),
  'reports.approvals': page(),
  'reports.ledger': page(),
  'reports.templates': page(),
  'reports.templates.create': page(undefined, { query: () => '?columns=name,status&format=csv' }),
  'reports.templates.store': sent(undefined, () => ({ name: 'Kept', format: 'csv', columns: ['name'] })),
  'reports.templates.edit': page('template'),
  'reports.templates.update': sent('template', () => ({ name: 'Renamed', version: '1' })),
  'reports.templates.destroy': sent('template'),
  'reports.templates.content': sent('template', () => ({ format: 'xlsx', columns: ['status'], version: '1' })),
  'reports.exports.file': page('exported', { notes: ['changes', 'history_heads'] }),
}

export function requestOf(method: string, pattern: string, fixture: Fixture, { slug, ids }: Side) {
  const given: Record<string, string> = { tenant: slug, id: fixture.id ? ids[fixture.id] : '', ...fixture.params }
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => given[name])
  const body = fixture.body?.(ids)
  return { method, path: path + (fixture.query?.(ids) ?? ''), ...(body && { body }) }
}
