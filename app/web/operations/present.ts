import type { I18n } from '@adonisjs/i18n'
import { personById } from '#dictionaries/people'
import type Operation from '#models/operation'
import { kindOf } from '#operations/index'
import type { About } from '#operations/operation'
import { progressInWords } from '#operations/progress_in_words'
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
  const { id, kind, status, userId, createdAt, startedAt, finishedAt, done, total, secondsTaken } = operation
  const known = kindOf(kind)
  const { name, details = [] } = aboutOf(operation)
  return {
    ...{ id, kind, status, createdAt, startedAt, finishedAt, done, total },
    icon: known?.icon ?? 'progress-check',
    title: i18n.t(`operations.kinds.${kind}`),
    name,
    about: details.join(' · '),
    href: `/${current.tenant.slug}${known?.page?.(id) ?? `/operations/${id}`}`,
    details: `/${current.tenant.slug}/operations/${id}`,
    person: personById(userId)?.name ?? i18n.t('operations.somebody'),
    mine: userId === current.user?.id,
    state: { label: i18n.t(`operations.status.${stateOf(operation)}`), colour: COLOURS[status] },
    pending: operation.pending,
    cancellable: operation.cancellable,
    retriable: operation.retriable && known !== undefined,
    progress: progressInWords(operation),
    took: secondsTaken === null ? null : tookInWords(secondsTaken, i18n),
    outcome: outcomeOf(operation, i18n),
    links: operation.pending ? [] : linksOf(operation, i18n),
    failure: operation.failure && status === 'failed' ? sayFailure(operation.failure, i18n) : null,
  }
}

export type PresentedOperation = ReturnType<typeof presentOperation>

/** "Cancelling" until the worker has heard of it. */
const stateOf = ({ status, cancelling }: Operation) => (status === 'running' && cancelling ? 'cancelling' : status)

/** What it works on; of a kind that is switched off, the name of its file. */
function aboutOf({ kind, plan }: Operation): About {
  return kindOf(kind)?.about?.(plan) ?? { name: (plan as { fileName?: string }).fileName }
}

function linksOf(operation: Operation, i18n: I18n) {
  const links = kindOf(operation.kind)?.links?.(operation as never) ?? []
  return links.map(({ name, path, count = 0 }) => ({
    label: i18n.t(`operations.links.${name}`, { count }),
    href: `/${current.tenant.slug}${path}`,
  }))
}

function tookInWords(seconds: number, i18n: I18n) {
  const whole = Math.max(1, Math.round(seconds))
  const parts = { hours: Math.floor(whole / 3_600), minutes: Math.floor((whole % 3_600) / 60), seconds: whole % 60 }
  const unit = parts.hours ? 'hours' : parts.minutes ? 'minutes' : 'seconds'
  return i18n.t(`operations.took.${unit}`, parts)
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
