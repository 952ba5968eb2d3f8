import { page, sent, type Fixture } from '#tests/generated/routes/fixture'
import { customerFixtures } from '#tests/generated/routes/customer_fixtures'
import { serviceFixtures } from '#tests/generated/routes/service_fixtures'
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

  ...serviceFixtures,

  'customers.merge': page(undefined, { query: ({ customer, changed }) => `?ids=${customer},${changed}` }),
  'customers.merges': page(),
  'customers.merges.store': sent(undefined, () => ({ merge: 'not a merge of ours' })),
  'customers.merges.undo': page('merge'),
  'customers.merges.undo.store': sent('merge'),

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

  ...customerFixtures,
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
  const named = Object.entries(fixture.named ?? {}).map(([name, key]) => [name, ids[key]])
  const given: Record<string, string> = {
    ...{ tenant: slug, id: fixture.id ? ids[fixture.id] : '' },
    ...Object.fromEntries(named),
    ...fixture.params,
  }
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => given[name])
  const body = fixture.body?.(ids)
  return { method, path: path + (fixture.query?.(ids) ?? ''), ...(body && { body }) }
}
