import type { OperationStatus } from '#models/operation'
import { kindOf } from '#operations/index'
import type { OperationsAsked } from '#operations/list_operations'
import { isId } from '#text/ids'
import { inputText } from '#web/input_text'

/** States that the page of operations can be narrowed to, in the order in which they come. */
export const statuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const satisfies OperationStatus[]

/** What the query string asks for; what can't be read counts for nothing. */
export function operationsAsked(query: Record<string, unknown>): OperationsAsked {
  const text = (name: string) => inputText(query, name)
  const id = (name: string) => (isId(text(name) ?? '') ? text(name) : undefined)
  return {
    after: id('after'),
    before: id('before'),
    status: statuses.find((each) => each === text('status')),
    kind: kindOf(text('kind') ?? '')?.kind,
    mine: text('mine') === '1' || undefined,
  }
}

/** The query string of the same page with another place in it. */
export function printAsked({ status, kind, mine }: OperationsAsked, place: { after?: string; before?: string } = {}) {
  const said = Object.entries({ status, kind, mine: mine && '1', ...place }).filter(([, value]) => value)
  return new URLSearchParams(said as [string, string][]).toString()
}
