import { noteDifference } from '#actions/note_difference'
import { INBOUND_FIELDS, type InboundField } from '#actions/inbound/defaults'
import { personById } from '#dictionaries/people'
import { valueById } from '#dictionaries/values'
import Tenant from '#models/tenant'
import { current, type TenantSettings } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** The settings are the company's, not a row of their own. */
export const OF_COMPANY = { list: 'company', recordId: '0'.repeat(26) }

export interface CompanyInput {
  binDays: number
  /** What customers begin with who got in touch first: ids; nothing where nothing is chosen. */
  inbound: { [field in InboundField]?: string }
}

/** Changes how long the bin keeps customers, and what those who get in touch first begin with. */
export class ChangeCompany {
  async handle(input: CompanyInput): Promise<void> {
    await transaction(async (trx) => {
      const tenant = await Tenant.query({ client: trx }).where('id', current.tenant.id).forUpdate().firstOrFail()
      const before = tenant.settings as TenantSettings
      const after = { ...before, ...input }
      await tenant.merge({ settings: after }).save()
      await noteDifference(trx, OF_COMPANY, told(before), told(after))
    })
  }
}

/** By names, as they were then. */
function told({ binDays, inbound = {} }: TenantSettings) {
  const named = INBOUND_FIELDS.map((field) => [`inbound_${field}`, nameOf(inbound[field])])
  return { bin_days: binDays, ...Object.fromEntries(named) }
}

const nameOf = (id = '') => valueById(id)?.name ?? personById(id)?.name
