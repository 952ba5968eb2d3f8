import type { HttpContext } from '@adonisjs/core/http'
import { databaseAnswers } from '#web/database_pulse'

/** For load balancers: `live` touches nothing, `ready` asks the database. */
export default class HealthController {
  async index({ response }: HttpContext) {
    return response.send({ status: 'ok' })
  }

  async show({ response }: HttpContext) {
    if (await databaseAnswers()) return response.send({ status: 'ok' })
    return response.status(503).header('Retry-After', '2').send({ status: 'unavailable' })
  }
}
