import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { databaseAnswers } from '#web/database_pulse'

/**
 * For load balancers and supervisors, before sessions and routes: `live` touches nothing, `ready`
 * asks the database.
 */
export default class HealthMiddleware {
  async handle({ request, response }: HttpContext, next: NextFn) {
    const path = ['GET', 'HEAD'].includes(request.method()) ? request.url() : ''
    if (path === '/health/live') return response.send({ status: 'ok' })
    if (path !== '/health/ready') return next()
    if (await databaseAnswers()) return response.send({ status: 'ok' })
    return response.status(503).header('Retry-After', '2').send({ status: 'unavailable' })
  }
}
