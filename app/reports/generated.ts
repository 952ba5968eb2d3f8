import { DateTime } from 'luxon'
import { personById } from '#dictionaries/people'
import type Operation from '#models/operation'
import type { Failure } from '#models/operation'
import type { ExportPlan, ExportResult, Format } from '#operations/export/plan'
import { sensitiveField, withheldField } from '#operations/export/withheld'
import { progressInWords } from '#operations/progress_in_words'
import { usableState } from '#lists/usable_state'
import { can } from '#permissions/grants'
import { reachesAsFar } from '#operations/export/reach'
import { EVERYTHING, LIMITS } from '#lists/list_state'
import { printListState } from '#lists/print_state'
import { printChoices } from '#reports/export_choices'
import { inWords } from '#reports/in_words'
import { reportNamed } from '#reports/index'
import { current } from '#tenancy/current'
import { fromMoment } from '#database/decorators'

/** A report that somebody had generated, or still has. */
export interface Generated {
  id: string
  name: string
  format: Format
  /** `waiting`: for the approval of a second person. */
  state: 'waiting' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled' | 'expired'
  pending: boolean
  cancellable: boolean
  /** Failed for a reason that may have passed. */
  retriable: boolean
  done: number
  total: number | null
  /** How far it is, in words. */
  progress: string
  plan: ExportPlan
  result: ExportResult
  failure: Failure | null
  by: string
  mine: boolean
  createdAt: DateTime
  expiresAt: DateTime | null
  words: ReturnType<typeof inWords>
  /** Where the same is asked for again. */
  query: string
  size: { value: number; unit: string }
  /** May the acting person take the file out now? */
  downloadable: boolean
  /** A field that the file tells of and that is no longer theirs to see, or to take out. */
  withheld?: string
}

const PASSING = new Set(['unexpected', 'worker_died', 'disk_full'])

export function generated(operation: Operation): Generated {
  const plan = operation.plan as ExportPlan
  const result = operation.result as ExportResult
  const expiresAt = result.expiresAt ? fromMoment(result.expiresAt) : null
  const mine = operation.userId === current.user!.id
  const state = stateOf(operation, expiresAt)
  const withheld = state === 'done' ? (withheldField(plan, result.fields) ?? sensitiveField(plan)) : undefined
  const { id, done, total, pending, cancellable, failure, createdAt } = operation
  return {
    ...{
      id,
      done,
      total,
      pending,
      cancellable,
      failure,
      createdAt,
      plan,
      result,
      expiresAt,
      mine,
      state,
      withheld,
    },
    name: reportNamed(plan.report).label,
    progress: progressInWords(operation),
    format: plan.format,
    words: inWords(plan),
    retriable: operation.retriable && PASSING.has(failure?.code ?? ''),
    query: queryOf(plan),
    size: sizeOf(result.size ?? 0),
    by: personById(operation.userId)?.name ?? '–',
    downloadable: state === 'done' && mine && can('customers.download') && reachesAsFar(plan.list, result) && !withheld,
  }
}

function queryOf({ list, state, format, headings, reimportable }: ExportPlan): string {
  const again = { ...usableState(list, state), list, limit: LIMITS[0], view: EVERYTHING }
  return `${printListState(again)}&${printChoices({ format, headings, reimportable })}`
}

function stateOf(operation: Operation, expiresAt: DateTime | null): Generated['state'] {
  if (operation.status === 'planned') return 'waiting'
  return expiresAt && expiresAt <= DateTime.utc() ? 'expired' : operation.status
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte']

/** A number that a person can take in, and its unit (decimal, as systems count files). */
function sizeOf(bytes: number): Generated['size'] {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return { value: bytes / 1000 ** step, unit: UNITS[step] }
}
