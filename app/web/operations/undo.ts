import type { HttpContext } from '@adonisjs/core/http'
import type { I18n } from '@adonisjs/i18n'
import type Operation from '#models/operation'
import type { DateTime } from 'luxon'
import { formatDay } from '#fields/formats'
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

/** For the page of an operation; the way itself only for who may do the operation again. */
export async function presentUndo(operation: Operation, { i18n, bouncer }: HttpContext): Promise<PresentedUndo | null> {
  const undoing = await undoingOf(operation)
  if (undoing.kind === 'undone') return undone(undoing.undo, i18n)
  if (undoing.kind === 'expired') return { kind: 'expired', note: i18n.t('mass.undo.expired', { days: undoDays() }) }
  if (undoing.kind !== 'open' && undoing.kind !== 'stopped') return null
  if (!(await bouncer.with('OperationPolicy').allows('steer', operation))) return null
  const note = undoing.kind === 'open' ? untilInWords(undoing.until, i18n) : i18n.t('mass.undo.stopped')
  return { kind: undoing.kind, href: `${home()}/${operation.id}/undo`, note }
}

function undone({ id, userId, status }: Operation, i18n: I18n): PresentedUndo {
  const person = personById(userId)?.name ?? i18n.t('operations.somebody')
  const note = i18n.t(`mass.undo.${status === 'done' ? 'undone' : 'undoing'}`, { person })
  return { kind: 'undone', href: `${home()}/${id}/records`, note }
}

function untilInWords(until: DateTime, i18n: I18n) {
  return i18n.t('mass.undo.until', { date: formatDay(until.setZone(current.timeZone).toISODate()!) })
}

const home = () => `/${current.tenant.slug}/operations`
