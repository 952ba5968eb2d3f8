import { ROOM } from '#files/xlsx/one_sheet'
import type Operation from '#models/operation'
import type { FileFormat, ImportPlan, ImportResult } from '#operations/import/plan'

/** The formats of an issues file, that of the upload first. A sheet holds only so many rows. */
export function issuesFormats({ plan, result }: Operation): FileFormat[] {
  if ((result as ImportResult).issues > ROOM) return ['csv']
  return (plan as ImportPlan).workbook ? ['xlsx', 'csv'] : ['csv', 'xlsx']
}
