import type { HttpContext } from '@adonisjs/core/http'
import Operation from '#models/operation'

/** The import that the address names, if the person may see it. */
export async function findImport({ params, bouncer }: HttpContext): Promise<Operation> {
  const operation = await Operation.query().where('id', params.id).where('kind', 'import').firstOrFail()
  await bouncer.with('OperationPolicy').authorize('view', operation)
  return operation
}
