import type { HttpContext } from '@adonisjs/core/http'
import type Operation from '#models/operation'
import { generatedOperation } from '#reports/find_generated'
import { generated, type Generated } from '#reports/generated'
import { unknownPage } from '#web/unknown_page'

/** The export that an address names, as far as the acting person may know of it; otherwise an unknown page. */
export async function generatedAsked({
  params,
  request,
}: HttpContext): Promise<{ operation: Operation; report: Generated }> {
  const operation = await generatedOperation(params.id)
  if (!operation) throw unknownPage({ request })
  return { operation, report: generated(operation) }
}
