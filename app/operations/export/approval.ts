import ExportApproval from '#models/export_approval'

/** Whether a second person approved the export. */
export async function isApproved(operationId: string): Promise<boolean> {
  return (await ExportApproval.query().where({ operationId, state: 'approved' }).first()) !== null
}
