import type { HttpContext } from '@adonisjs/core/http'
import { XLSX_TYPE } from '#files/xlsx/one_sheet'
import type { FileFormat } from '#operations/import/plan'
import { attachment } from '#web/send_file'

const TYPES: { [format in FileFormat]: string } = { csv: 'text/csv; charset=utf-8', xlsx: XLSX_TYPE }

/** A table that browsers save and never show; its name gets the ending of its format. */
export function downloadHeaders({ response }: HttpContext, name: string, format: FileFormat) {
  response.header('Content-Type', TYPES[format])
  response.header('Content-Disposition', attachment(`${name}.${format}`))
  response.header('Cache-Control', 'private, no-store')
  response.header('X-Content-Type-Options', 'nosniff')
}
