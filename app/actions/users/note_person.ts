import { noteChange } from '#actions/note_change'
import Membership from '#models/membership'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

interface Told {
  action: string
  before?: { [key: string]: unknown }
  after?: { [key: string]: unknown }
}

/** The current tenant's history says what a person changed about themselves, and everybody sees it at once. */
export class NotePerson {
  async handle(userId: string, told: Told): Promise<void> {
    await transaction(async (trx) => {
      const { id } = await Membership.query({ client: trx }).where({ userId }).firstOrFail()
      await noteChange(trx, { list: 'users', recordId: id, ...told })
      await configurationChanged(trx)
    })
  }
}
