import type { HttpContext } from '@adonisjs/core/http'
import { issuesFile } from '#operations/import/issues_file'
import type { ImportPlan } from '#operations/import/plan'
import { findImport } from '#web/imports/find_import'
import { downloadHeaders } from '#web/imports/download_headers'
import { streamOf } from '#web/stream_of'

/** The rows that were not taken over, as a file to correct and upload again. */
export default class IssuesController {
  async show(ctx: HttpContext) {
    const operation = await findImport(ctx)
    const { fileName } = operation.plan as ImportPlan
    downloadHeaders(ctx, `${fileName.replace(/\.\w+$/, '')} - ${ctx.i18n.t('import.issues_file')}.csv`)
    return ctx.response.stream(streamOf(issuesFile(operation)))
  }
}
