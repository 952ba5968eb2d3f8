import type { HttpContext } from '@adonisjs/core/http'
import { issuesFile } from '#operations/import/issues_file'
import { issuesWorkbook } from '#operations/import/issues_workbook'
import type { ImportPlan } from '#operations/import/plan'
import { importFileValidator } from '#validators/import'
import { findImport } from '#web/imports/find_import'
import { downloadHeaders } from '#web/imports/download_headers'
import { issuesFormats } from '#web/imports/issues_formats'
import { streamOf } from '#web/stream_of'

/** The rows that were not taken over, as a file to correct and upload again. */
export default class IssuesController {
  async show(ctx: HttpContext) {
    const operation = await findImport(ctx)
    const [usual] = issuesFormats(operation)
    const { format = usual } = await ctx.request.validateUsing(importFileValidator)
    const { fileName } = operation.plan as ImportPlan
    downloadHeaders(ctx, `${fileName.replace(/\.\w+$/, '')} - ${ctx.i18n.t('import.issues_file')}`, format)
    return ctx.response.stream(streamOf(format === 'csv' ? issuesFile(operation) : issuesWorkbook(operation)))
  }
}
