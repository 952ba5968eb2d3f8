import type { HttpContext } from '@adonisjs/core/http'
import { BOM } from '#files/csv/write'
import { sampleFile } from '#operations/import/sample_file'
import { sampleWorkbook } from '#operations/import/sample_workbook'
import { importFileValidator } from '#validators/import'
import { downloadHeaders } from '#web/imports/download_headers'
import { streamOf } from '#web/stream_of'

/** The file to fill in, with the fields of all forms at this moment. */
export default class SamplesController {
  async show(ctx: HttpContext) {
    const { format = 'csv' } = await ctx.request.validateUsing(importFileValidator)
    downloadHeaders(ctx, ctx.i18n.t('import.sample_file'), format)
    if (format === 'csv') return ctx.response.send(BOM + sampleFile())
    return ctx.response.stream(streamOf(sampleWorkbook()))
  }
}
