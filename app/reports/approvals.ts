import type { DateTime } from 'luxon'
import { personById } from '#dictionaries/people'
import ExportApproval, { type ApprovalState } from '#models/export_approval'
import Operation from '#models/operation'
import { reachOf } from '#permissions/reaching'
import { members } from '#permissions/roles'
import { generated, type Generated } from '#reports/generated'
import { now } from '#database/decorators'
import { current } from '#tenancy/current'

const MOST = 100

/** That an export waits, or waited, for a second person. */
export interface Approval {
  state: ApprovalState
  open: boolean
  /** Rows when it was asked for; null where there are more than could be counted at once. */
  rows: number | null
  askedAt: DateTime
  expiresAt: DateTime
  decidedBy: string | null
  decidedAt: DateTime | null
  reason: string | null
}

export async function approvalOf(operationId: string): Promise<Approval | null> {
  const row = await ExportApproval.query().where({ operationId }).first()
  return row && approval(row)
}

/** Exports of others that wait for the acting person, the oldest first. */
export async function waitingApprovals(): Promise<{ report: Generated; approval: Approval }[]> {
  const rows = await waiting().orderBy('id').limit(MOST)
  const operations = await Operation.query().whereIn(
    'id',
    rows.map(({ operationId }) => operationId)
  )
  const byId = new Map(operations.map((operation) => [operation.id, operation]))
  return rows.flatMap((row) => {
    const operation = byId.get(row.operationId)
    return operation ? [{ report: generated(operation), approval: approval(row) }] : []
  })
}

/** How many of them there are, `MOST` at most. */
export const countWaiting = async () => (await waiting().select('id').limit(MOST)).length

/** Users who may approve what somebody else asks for. */
export function approversFor(askedBy = ''): string[] {
  const able = [...members().values()].filter((member) => reachOf(member, 'exports.approve') !== 'none')
  return able.map(({ userId }) => userId).filter((id) => id !== askedBy)
}

const waiting = () =>
  ExportApproval.query()
    .where('state', 'waiting')
    .where('expires_at', '>', now())
    .whereNot('asked_by', current.user!.id)

function approval({ state, open, rows, createdAt, expiresAt, decidedBy, decidedAt, reason }: ExportApproval): Approval {
  const by = decidedBy && (personById(decidedBy)?.name ?? '–')
  return { state, open, rows, askedAt: createdAt, expiresAt, decidedBy: by, decidedAt, reason }
}
