import type { I18n } from '@adonisjs/i18n'
import { personById } from '#dictionaries/people'
import type Operation from '#models/operation'
import { kindOf } from '#operations/index'
import { current } from '#tenancy/current'

const COLOURS: { [status: string]: string } = {
  planned: 'gray',
  queued: 'azure',
  running: 'blue',
  done: 'green',
  failed: 'red',
  cancelled: 'gray',
}

/** An operation as its row and its page show it. */
export function presentOperation(operation: Operation, i18n: I18n) {
  const { id, kind, status, userId, createdAt, startedAt, finishedAt, done, total } = operation
  const known = kindOf(kind)
  const name = (operation.plan as { fileName?: string }).fileName
  return {
    ...{ id, kind, status, createdAt, startedAt, finishedAt, done, total },
    icon: known?.icon ?? 'progress-check',
    title: i18n.t(`operations.kinds.${kind}`),
    name,
    href: `/${current.tenant.slug}${known?.page?.(id) ?? `/operations/${id}`}`,
    details: `/${current.tenant.slug}/operations/${id}`,
    person: personById(userId)?.name ?? i18n.t('operations.somebody'),
    state: { label: i18n.t(`operations.status.${stateOf(operation)}`), colour: COLOURS[status] },
    pending: operation.pending,
    cancellable: operation.cancellable,
    retriable: operation.retriable && known !== undefined,
    progress: progressOf(operation, i18n).join(' · '),
    brief: progressOf(operation, i18n)[0],
    outcome: outcomeOf(operation, i18n),
    failure: operation.failure && status === 'failed' ? sayFailure(operation.failure, i18n) : null,
  }
}

export type PresentedOperation = ReturnType<typeof presentOperation>

/** "Cancelling" until the worker has heard of it. */
const stateOf = ({ status, cancelling }: Operation) => (status === 'running' && cancelling ? 'cancelling' : status)

/** The state of the work first, then its pace. */
function progressOf(operation: Operation, i18n: I18n): string[] {
  const { status, done, total, rate, secondsLeft } = operation
  if (status === 'queued' && done === 0) return [i18n.t('operations.progress_waiting')]
  if (total === null) return [i18n.t('operations.progress_done', { done })]
  const words = [i18n.t('operations.progress_rows', { done, total })]
  if (status === 'running' && done > 0) {
    words.push(i18n.t('operations.progress_rate', { rate: Math.max(1, Math.round(rate)) }))
    if (secondsLeft !== null) words.push(leftOf(secondsLeft, i18n))
  }
  return words
}

function leftOf(seconds: number, i18n: I18n) {
  if (seconds < 90) return i18n.t('operations.left_seconds', { seconds: Math.max(1, Math.ceil(seconds)) })
  return i18n.t('operations.left_minutes', { minutes: Math.ceil(seconds / 60) })
}

/** What came of it, from the numbers of its result. */
function outcomeOf({ kind, result, status, done }: Operation, i18n: I18n) {
  const key = `operations.results.${kind}`
  if (status === 'queued' || status === 'planned' || !i18n.hasMessage(key)) return ''
  return i18n.t(key, { done, ...kindOf(kind)?.start.result, ...(result as object) })
}

export function sayFailure({ code, params }: { code: string; params?: object }, i18n: I18n) {
  const key = `operations.failures.${code}`
  return i18n.t(i18n.hasMessage(key) ? key : 'operations.failures.unexpected', params)
}
