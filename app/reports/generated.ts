import { DateTime } from 'luxon'
import { personById } from '#dictionaries/people'
import type Operation from '#models/operation'
import type { Failure } from '#models/operation'
import type { ExportResult, FilePlan, Format } from '#operations/export/plan'
import { progressInWords } from '#operations/progress_in_words'
import { can } from '#permissions/grants'
import { fileKinds, type FileKind } from '#reports/file_kind'
import { titleOf } from '#reports/title_of'
import { current } from '#tenancy/current'
import { fromMoment } from '#database/decorators'

/** A report that somebody had generated, or still has. */
export interface Generated {
  id: string
  /** Of the operation: `export` for lists, `report` for rows of its own. */
  kind: string
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
  plan: FilePlan
  result: ExportResult
  failure: Failure | null
  by: string
  mine: boolean
  /** Somebody else had it made, for the acting person among others. */
  shared: boolean
  createdAt: DateTime
  expiresAt: DateTime | null
  words: ReturnType<FileKind<unknown>['words']>
  /** Path behind `/{tenant}` where the same is asked for again. */
  again: string
  size: { value: number; unit: string }
  /** May the acting person take the file out now? */
  downloadable: boolean
  /** A field that the file tells of and that is no longer theirs to see, or to take out. */
  withheld?: string
  /** Whether they see at least what is in it. */
  reaches: boolean
}

const PASSING = new Set(['unexpected', 'worker_died', 'disk_full'])

export function generated(operation: Operation, shared = false): Generated {
  const plan = operation.plan as FilePlan
  const asked = fileKinds[operation.kind]
  const result = operation.result as ExportResult
  const expiresAt = result.expiresAt ? fromMoment(result.expiresAt) : null
  const mine = operation.userId === current.user!.id
  const state = stateOf(operation, expiresAt)
  const withheld = state === 'done' ? asked.withheld(plan, result) : undefined
  const reaches = Boolean(result.fileId) && asked.reaches(plan, result, mine)
  const { id, done, total, pending, cancellable, failure, createdAt } = operation
  return {
    ...{
      id,
      kind: operation.kind,
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
      shared,
      state,
      withheld,
      reaches,
    },
    name: titleOf(plan),
    progress: progressInWords(operation),
    format: plan.format,
    words: asked.words(plan),
    retriable: operation.retriable && PASSING.has(failure?.code ?? ''),
    again: asked.again(plan),
    size: sizeOf(result.size ?? 0),
    by: personById(operation.userId)?.name ?? '–',
    downloadable: state === 'done' && (mine || shared) && can('customers.download') && reaches && !withheld,
  }
}

/** Whether who may download could take out what an operation made, were it theirs or for them; its end is not waited for. */
export function takeable({ kind, plan, result, userId }: Operation): boolean {
  const [made, mine] = [result as ExportResult, userId === current.user!.id]
  const { reaches, withheld } = fileKinds[kind]
  return reaches(plan, made, mine) && !withheld(plan, made)
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
