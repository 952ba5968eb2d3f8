import db from '@adonisjs/lucid/services/db'
import { current } from '#tenancy/current'

const table = () => db.from('report_recipients').where('tenant_id', current.tenant.id)

/** Ids of the newest reports that others had made for the acting person. */
export async function sharedReports(most: number, before?: string): Promise<string[]> {
  const query = table().where('user_id', current.user!.id).orderBy('operation_id', 'desc').limit(most)
  if (before) query.where('operation_id', '<', before)
  return (await query.select('operation_id')).map((row) => row.operation_id)
}

/** Whether a report is for the acting person. */
export const isRecipient = async (operationId: string): Promise<boolean> =>
  (await table().where({ user_id: current.user!.id, operation_id: operationId }).select('user_id').first()) !== null
