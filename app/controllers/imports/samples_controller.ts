import type { HttpContext } from '@adonisjs/core/http'
import { BOM } from '#files/csv/write'
import { sampleFile } from '#operations/import/sample_file'
import { downloadHeaders } from '#web/imports/download_headers'

/** The file to fill in, with the fields of all forms at this moment. */
export default class SamplesController {
  async show(ctx: HttpContext) {
    downloadHeaders(ctx, `${ctx.i18n.t('import.sample_file')}.csv`)
    return ctx.response.send(BOM + sampleFile())
  }
}
