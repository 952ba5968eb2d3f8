import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { comingFrom } from '#tenancy/origin'
import { deviceOf } from '#web/device'

/** The history says from where: which address, which device. */
export default class OriginMiddleware {
  async handle({ request }: HttpContext, next: NextFn) {
    return comingFrom(() => ({ ip: request.ip(), device: deviceOf(request) }), next)
  }
}
