import type { HttpContext } from '@adonisjs/core/http'
import { generatedReport } from '#reports/find_generated'
import { manifestOf } from '#reports/manifest'
import { attachment } from '#web/send_file'
import { unknownPage } from '#web/unknown_page'

/** The manifest of a finished file, to check a copy against. */
export default class ManifestsController {
  async show({ params, request, response }: HttpContext) {
    const report = await generatedReport(params.id)
    if (!report?.result.sha256) throw unknownPage({ request })
    response.header('Content-Disposition', attachment(`${report.name} ${report.id} manifest.json`))
    response.header('Cache-Control', 'private, no-store')
    response.header('X-Content-Type-Options', 'nosniff')
    return response.json(manifestOf(report))
  }
}
