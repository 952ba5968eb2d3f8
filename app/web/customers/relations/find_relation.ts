import type { HttpContext } from '@adonisjs/core/http'
import type { Record } from '#fields/field'
import { readRelation, type Relation } from '#lists/relations'
import { unknownPage } from '#web/unknown_page'

/** The relation of the route, where the acting person may see who is at its other end; otherwise 404. */
export async function findRelation({ params, request }: HttpContext, record: Record): Promise<Relation> {
  const relation = await readRelation(record.id, params.relation)
  if (!relation) throw unknownPage({ request })
  return relation
}
