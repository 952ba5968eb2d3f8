import { changesOf } from '#actions/records/changes'
import { checkRecords } from '#actions/records/check_records'
import type { Draft, RecordProblem } from '#actions/records/draft'
import { requiredProblems } from '#actions/records/required_problems'
import type { Field } from '#fields/field'
import { everyFieldOf } from '#lists/fields_of'
import type { Ahead } from '#operations/import/ahead'
import { decide, type Decision } from '#operations/import/decide'
import { doublesOf, knownTo, savedHolders, type Holders, type Known } from '#operations/import/holders'
import { importedFields } from '#operations/import/importable'
import type { ImportPlan } from '#operations/import/plan'
import type { Prepared } from '#operations/import/prepare_rows'
import { claimsOf, placeOf, readRow, type Claim, type ReadRow } from '#operations/import/read_row'
import { rowProblems } from '#operations/import/row_problems'
import type { ImportRow } from '#operations/import/row_reader'

export type Outcome = 'created' | 'updated' | 'unchanged'

export interface Tried {
  drafts: Draft[]
  outcomes: Outcome[]
  issues: Prepared['issues']
}

interface Trial extends Decision {
  row: ReadRow
  known: Known
  /** What is wrong with its values as they are saved elsewhere. */
  checked: RecordProblem[]
}

interface Situation {
  plan: ImportPlan
  fields: Field[]
  /** Who is saved. */
  holders: Holders
  ahead: Ahead
}

/** What an import would do with the next rows: four look-ups, however often a customer repeats; writes nothing. */
export async function tryRows(rows: ImportRow[], plan: ImportPlan, ahead: Ahead): Promise<Tried> {
  const fields = importedFields(plan)
  const read = rows.map((row) => readRow(row, plan, fields))
  const holders = await savedHolders(read, plan)
  const situation = { plan, fields, holders, ahead }
  const trials = read.map((row) => tryRow(row, holders, situation))
  await check(trials, situation)
  const drafts: Draft[] = []
  const outcomes: Outcome[] = []
  const bad: Trial[] = []
  for (const first of trials) {
    const trial = ahead.concerns(first.row.claims, first.known) ? again(first, situation) : asChecked(first)
    if (trial.problems.length > 0 || trial.row.row.surplus.length > 0) bad.push(withNames(trial, ahead))
    else {
      outcomes.push(ahead.forgot(first.row.claims, first.known) ? 'updated' : outcomeOf(trial.draft!))
      drafts.push(trial.draft!)
      ahead.take(trial.draft!)
    }
  }
  return { drafts, outcomes, issues: await rowProblems(bad, plan) }
}

function tryRow(row: ReadRow, holders: Holders, { plan, fields }: Situation): Trial {
  const known = knownTo(row, holders, plan)
  const { draft, problems } = decide(row, known, plan, fields)
  const doubles = draft && !draft.before ? doublesOf(row, holders, plan) : []
  return { row, known, draft, problems: [...problems, ...doubles], checked: [] }
}

const asChecked = (trial: Trial) => ({ ...trial, problems: [...trial.problems, ...(trial.draft ? trial.checked : [])] })

/**
 * Against what is saved; who could be two is checked as a new one, for earlier rows may decide it. That two rows want one value
 * is the business of `Ahead`: the first of them may be refused.
 */
async function check(trials: Trial[], { fields }: Situation) {
  const drafts = trials.map(({ draft, row }) => draft ?? { before: null, after: row.record })
  const saved = new Map(drafts.map(({ before, after }) => [after.id, before]))
  const found = await checkRecords(drafts)
  const isSaved = ({ recordId, key }: RecordProblem, { row }: Trial) => {
    const holder = saved.get(recordId ?? '')
    return holder === undefined || (holder !== null && isHeld(claimsOf(holder, fields), row.claims, key))
  }
  trials.forEach((trial, at) => (trial.checked = found[at].filter((problem) => isSaved(problem, trial))))
}

/** Whether one of the claims of `key` is among the held ones. */
function isHeld(held: Claim[], claims: Claim[], key: string) {
  const places = new Set(held.map(placeOf))
  return claims.some((claim) => claim.key === key && places.has(placeOf(claim)))
}

/** Decides on the customer that earlier rows leave; what is wrong with the row's own values stays wrong. */
function again(first: Trial, situation: Situation): Trial {
  const { plan, holders, ahead } = situation
  const { row, checked } = first
  if (plan.mode === 'create' && ahead.forgot(row.claims, first.known)) return { ...first, problems: [existing(row)] }
  const now = tryRow(row, ahead.holders(holders), situation)
  if (!now.draft) return now
  const id = now.draft.after.id
  const lasts = ({ problem, key, recordId }: RecordProblem) =>
    problem.code !== 'required' && (!recordId || (recordId !== id && ahead.keeps(recordId, row.claims, key)))
  const [missing] = requiredProblems([now.draft])
  const taken = ahead.taken(row.claims, id).map(({ claim, holder }) => takenBy(claim.key, holder?.id))
  return { ...now, problems: unlike([...now.problems, ...missing, ...checked.filter(lasts), ...taken]) }
}

const takenBy = (key: string, recordId: string | undefined): RecordProblem => ({
  key,
  problem: { code: 'taken' },
  recordId,
})

const existing = ({ claims, record }: ReadRow): RecordProblem => ({
  key: claims[0].key,
  problem: { code: 'import_exists', params: { name: String(record.name) } },
})

const unlike = (problems: RecordProblem[]) => [
  ...new Map(problems.map((one) => [`${one.key} ${one.problem.code}`, one])).values(),
]

/** Who is only tried has no page to lead to. */
function withNames(trial: Trial, ahead: Ahead): Trial {
  const problems = trial.problems.map((one) => {
    const name = one.recordId && ahead.nameOf(one.recordId)
    if (name === undefined || name === '') return one
    return { key: one.key, problem: { ...one.problem, params: { ...one.problem.params, name } } }
  })
  return { ...trial, problems }
}

function outcomeOf(draft: Draft): Outcome {
  if (!draft.before) return 'created'
  return changesOf(draft, everyFieldOf('customers')) ? 'updated' : 'unchanged'
}
