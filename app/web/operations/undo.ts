import type { HttpContext } from '@adonisjs/core/http'
import type Operation from '#models/operation'
import { personById } from '#dictionaries/people'
import { undoDays, undoingOf } from '#operations/undo/undoing'
import { current } from '#tenancy/current'

/** The way to undo an operation, or why there is none; null where nobody would expect one. */
export interface PresentedUndo {
  kind: 'open' | 'stopped' | 'undone' | 'expired'
  /** Where it is asked, or looked at. */
  href?: string
  note: string
}

/** For the page of an operation, when the acting person may do the operation again. */
export async function presentUndo(operation: Operation, { i18n, bouncer }: HttpContext): Promise<PresentedUndo | null> {
  const undoing = await undoingOf(operation)
  const { kind } = undoing
  if (kind === 'never' || kind === 'pending') return null
  const home = `/${current.tenant.slug}/operations`
  if (kind === 'undone') {
    const { id, userId, status } = undoing.undo
    const person = personById(userId)?.name ?? i18n.t('operations.somebody')
    return {
      kind,
      href: `${home}/${id}/records`,
      note: i18n.t(`mass.undo.${status === 'done' ? 'undone' : 'undoing'}`, { person }),
    }
  }
  if (kind === 'expired') return { kind, note: i18n.t('mass.undo.expired', { days: undoDays() }) }
  if (!(await bouncer.with('OperationPolicy').allows('steer', operation))) return null
  const note =
    kind === 'open' ? i18n.t('mass.undo.until', { date: undoing.until.toJSDate() }) : i18n.t('mass.undo.stopped')
  return { kind, href: `${home}/${operation.id}/undo`, note }
}
