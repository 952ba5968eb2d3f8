import { ticketsOf } from '#lists/tickets'
import type { Draft, RecordProblem } from '#actions/records/draft'

/** Drafts that would put a customer with work orders or service records into the bin: two statements for all, or none. */
export async function heldProblems(drafts: Draft[]): Promise<RecordProblem[][]> {
  const binned = drafts.filter(isBinned)
  const tickets = await ticketsOf(binned.map(({ after }) => after.id))
  return drafts.map(({ after }) => {
    const held = tickets.get(after.id)
    return held ? [{ key: 'deleted', problem: { code: 'has_tickets', params: { ...held } } }] : []
  })
}

const isBinned = ({ before, after }: Draft) =>
  after.list === 'customers' && before && !before.deleted_at && after.deleted_at && !after.merged_into_id
