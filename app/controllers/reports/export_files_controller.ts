import type { HttpContext } from '@adonisjs/core/http'
import { fileStore } from '#files/index'
import StoredFile from '#models/stored_file'
import { generatedReport } from '#reports/find_generated'
import { noteInLedger } from '#reports/ledger'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { sendFile } from '#web/send_file'
import { unknownPage } from '#web/unknown_page'

/** The file of a generated report, for the one who had it made, while it is kept. */
export default class ExportFilesController {
  async show(ctx: HttpContext) {
    const report = await generatedReport(ctx.params.id)
    if (!report) throw unknownPage(ctx)
    await ctx.bouncer.with('GeneratedPolicy').authorize('download', report)
    if (report.withheld) return this.withheld(ctx, report.withheld)
    const file = report.state === 'done' ? await StoredFile.find(report.result.fileId) : null
    if (!file) return this.gone(ctx)
    const bytes = await fileStore.openRead(current.tenant.id, file.id)
    await transaction((trx) =>
      noteInLedger(trx, 'download', report.id, { file: file.id, rows: report.result.rows, sha256: file.sha256 })
    )
    return sendFile(ctx.response, file, bytes)
  }

  /** Made when the person could see more than now. */
  private withheld({ response, view }: HttpContext, field: string) {
    response.status(403)
    return view.render('pages/reports/exports/withheld', { field })
  }

  private gone({ response, view }: HttpContext) {
    response.status(410)
    return view.render('pages/reports/exports/gone')
  }
}
