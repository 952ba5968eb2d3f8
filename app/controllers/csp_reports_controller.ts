import type { HttpContext } from '@adonisjs/core/http'

/** Browsers report here what the content security policy stopped. */
export default class CspReportsController {
  store({ request, response, logger }: HttpContext) {
    const report = request.input('csp-report') ?? {}
    const { 'document-uri': page, 'violated-directive': directive, 'blocked-uri': blocked } = report
    logger.warn({ page, directive, blocked }, 'content security policy violation')
    return response.noContent()
  }
}
