import { test } from '@japa/runner'
import { verifyTenant } from '#actions/tenants/verify_tenant'
import { fixtures, requestOf } from '#tests/generated/routes/fixtures'
import { send } from '#tests/generated/routes/request'
import { shareWorld } from '#tests/generated/routes/shared_world'
import { titleOf, writing } from '#tests/generated/routes/walked'
import { countOf } from '#tests/helpers/company'

/** Routes whose request, as the walk sends it, leaves no change; each with its reason. */
const silent: Record<string, string> = {
  'customers.disabling.destroy': 'the customer is not disabled',
  'customers.candidates': 'asks who is there already',
  'customers.duplicates.scans': 'an operation: it changes no customer',
  'customers.duplicates.decision.destroy': 'nothing was decided',
  'customers.mass': 'asks which value',
  'customers.mass.plan': 'asks what a change would mean',
  'customers.mass.store': 'nobody has seen what it means',
  'customers.merges.store': 'nobody has seen what it means',
  'customers.reveals': 'nothing is masked for an owner',
  'customers.views.state': 'the state is the same',
  'files.store': 'the walk sends no file',
  'work_orders.files.store': 'the walk sends no file',
  'service_records.files.store': 'the walk sends no file',
  'work_orders.mass': 'asks which value',
  'work_orders.mass.plan': 'asks what a change would mean',
  'work_orders.mass.store': 'nobody has seen what it means',
  'service_records.mass': 'asks which value',
  'service_records.mass.plan': 'asks what a change would mean',
  'service_records.mass.store': 'nobody has seen what it means',
  'work_orders.export.store': 'an operation: the export is noted when its file is there',
  'work_orders.reveals': 'nothing is masked for an owner',
  'work_orders.views.state': 'the state is the same',
  'service_records.export.store': 'an operation: the export is noted when its file is there',
  'service_records.reveals': 'nothing is masked for an owner',
  'service_records.views.state': 'the state is the same',
  'import.store': 'nothing is imported before it is confirmed, and the walk sends no file',
  'import.update': 'choices for a file; the customers that it changes are noted with its operation',
  'import.confirmation': 'an operation: each customer that it changes is noted with it',
  'import.dismissal': 'hides a message of one person',
  'operations.cancellation': 'the operation has ended',
  'operations.attempts': 'the operation has not failed',
  'operations.undo.store': 'an operation: each customer that it changes is noted with it',
  'profile.email.store': 'nothing changes before the new address is confirmed: that is noted',
  'profile.factor.store': 'the code is wrong',
  'profile.session.destroy': 'there is no such session',
  'profile_password.update': 'the password is wrong',
  'reports.exports.store': 'an operation: the export is noted when its file is there, and so is each download',
  'reports.runs.store': 'an operation: the report is noted when its file is there',
  'reports.schedules.pause.destroy': 'the schedule is not paused',
  'reports.schedules.runs': 'an operation: the report is noted when its file is there',
  'settings.fields.order': 'there is one field',
  'settings.fields.retirement.destroy': 'the field is in use',
  'settings.forms.activation': 'the form is in use',
  'settings.forms.order': 'there is one form',
  'settings.roles.plan': 'asks what a change would mean',
  'settings.roles.confirmation': 'nobody has seen what it means',
  'settings.roles.destroy': 'people hold the role',
  'settings.roles.fields.plan': 'asks what a change would mean',
  'settings.roles.fields.confirmation': 'nobody has seen what it means',
  'settings.users.factor_reset': 'the person has no second factor',
  'settings.users.factor_reset.destroy': 'nobody has asked',
  'settings.users.factor_reset.approval': 'nobody has asked',
  'settings.values.retirement.destroy': 'the value is in use',
  'viewing.destroy': 'nobody looks through a role',
}

test.group('Every route that writes', (group) => {
  const world = shareWorld(group)

  test('is silent by a reason only where it exists', ({ assert }) => {
    const names = writing.map(({ name }) => name)
    assert.deepEqual(
      Object.keys(silent).filter((name) => !names.includes(name)),
      []
    )
  })

  for (const route of writing) {
    const leaves = route.name in silent ? 'leaves no change' : 'leaves a change'
    test(`${titleOf(route)} ${leaves}, and the history whole (AUD-2, M3.7)`, async ({ client, assert }) => {
      const { mine } = world()
      const count = () => mine.company.as('owner', () => countOf('changes'))
      const before = await count()
      const answer = await send(client, requestOf(route.method, route.pattern, fixtures[route.name], mine), mine.owner)
      assert.include(fixtures[route.name].expects, answer.status())
      const come = (await count()) - before
      assert.equal(come > 0, !(route.name in silent), `${route.name}: ${come} changes`)
      assert.isTrue((await mine.company.as('owner', verifyTenant)).whole)
    })
  }
})
