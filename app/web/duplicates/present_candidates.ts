import type { RecordProblem } from '#actions/records/draft'
import type { Candidate } from '#duplicates/candidates'
import { translate } from '#fields/translate'
import { current } from '#tenancy/current'

/** Customers who may be the one that is being added, as a form shows them. */
export interface PresentedCandidates {
  /** Whether one of them forbids it. */
  forbidden: boolean
  /** Taken by somebody whom the person may not see: which value. */
  unseen: string[]
  shown: { id: string; name: string; number: string; href: string; why: string; forbids: boolean }[]
  /** What is sent along to add the customer all the same. */
  ids: string
}

/** Whoever holds a unique value is told already, where that is. */
export function presentCandidates(candidates: Candidate[], problems: RecordProblem[] = []): PresentedCandidates | null {
  const told = new Set(problems.flatMap(({ recordId }) => recordId ?? []))
  const left = candidates.filter(({ record }) => !told.has(record.id))
  if (left.length === 0) return null
  const seen = left.filter((one) => one.seen)
  return {
    forbidden: left.some(({ forbids }) => forbids),
    unseen: [...new Set(left.filter((one) => !one.seen).map(reasons))],
    shown: seen.map(present),
    ids: seen.map(({ record }) => record.id).join(),
  }
}

const present = (candidate: Candidate) => ({
  id: candidate.record.id,
  name: String(candidate.record.name),
  number: String(candidate.record.number),
  href: `/${current.tenant.slug}/customers/${candidate.record.id}`,
  why: reasons(candidate),
  forbids: candidate.forbids,
})

const reasons = ({ rules }: Candidate) => rules.map((rule) => translate(`duplicates.same.${rule}`)).join(', ')
