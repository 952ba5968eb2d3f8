import { noteChange } from '#actions/note_change'
import Tenant from '#models/tenant'
import { current, type TenantSettings } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** Whether everybody of the tenant needs a second factor, from their next sign-in on. */
export class RequireSecondFactor {
  async handle(required: boolean): Promise<void> {
    await transaction(async (trx) => {
      const tenant = await Tenant.findOrFail(current.tenant.id, { client: trx })
      const before = tenant.settings as TenantSettings
      await tenant.merge({ settings: { ...before, secondFactor: required } }).save()
      const values = (on: boolean | undefined) => ({ second_factor: Boolean(on) })
      const change = { before: values(before.secondFactor), after: values(required) }
      await noteChange(trx, { list: 'users', recordId: current.user!.membershipId, action: 'second_factor', ...change })
    })
  }
}
