import { changesOf } from '#actions/records/changes'
import { checkRecords } from '#actions/records/check_records'
import type { Draft, RecordProblem } from '#actions/records/draft'
import { requiredProblems } from '#actions/records/required_problems'
import type { Field } from '#fields/field'
import { everyFieldOf } from '#lists/fields_of'
import type { Ahead } from '#operations/import/ahead'
import { decide, type Decision } from '#operations/import/decide'
import { importedFields } from '#operations/import/importable'
import type { ImportPlan } from '#operations/import/plan'
import { doubleOf, knownCustomers, type Known, type Prepared } from '#operations/import/prepare_rows'
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
  /** Customers that are saved, whom a new one would double. */
  doubles: RecordProblem[]
}

/** What an import would do with the next rows: four look-ups, however often a customer repeats; writes nothing. */
export async function tryRows(rows: ImportRow[], plan: ImportPlan, ahead: Ahead): Promise<Tried> {
  const fields = importedFields(plan)
  const read = rows.map((row) => readRow(row, plan, fields))
  const { known, doubles } = await knownCustomers(read, plan)
  const trials: Trial[] = read.map((row) => {
    const decided = decide(row, known(row), plan, fields)
    return { ...decided, row, known: known(row), doubles: doubles(row) }
  })
  await check(trials, fields)
  const drafts: Draft[] = []
  const outcomes: Outcome[] = []
  const bad: Trial[] = []
  for (const first of trials) {
    const trial = ahead.concerns(first.row.claims, first.known) ? again(first, plan, fields, ahead) : first
    if (trial.problems.length > 0 || trial.row.row.surplus.length > 0) bad.push(withNames(trial, ahead))
    else {
      outcomes.push(ahead.forgot(first.row.claims, first.known) ? 'updated' : outcomeOf(trial.draft!))
      drafts.push(trial.draft!)
      ahead.take(trial.draft!, trial.row.claims)
    }
  }
  return { drafts, outcomes, issues: await rowProblems(bad, plan) }
}

/** Against what is saved. That two rows want one value is the business of `Ahead`: the first of them may be refused. */
async function check(trials: Trial[], fields: Field[]) {
  const drafted = trials.filter(({ draft }) => draft)
  const saved = new Map(drafted.map(({ draft }) => [draft!.after.id, draft!.before]))
  const found = await checkRecords(drafted.map(({ draft }) => draft!))
  const isSaved = ({ recordId, key }: RecordProblem, { row }: Trial) => {
    const holder = saved.get(recordId ?? '')
    return holder === undefined || (holder !== null && isHeld(claimsOf(holder, fields), row.claims, key))
  }
  drafted.forEach((trial, at) => trial.problems.push(...found[at].filter((problem) => isSaved(problem, trial))))
  for (const { draft, problems, doubles } of drafted) if (!draft!.before) problems.push(...doubles)
}

/** Whether one of the claims of `key` is among the held ones. */
function isHeld(held: Claim[], claims: Claim[], key: string) {
  const places = new Set(held.map(placeOf))
  return claims.some((claim) => claim.key === key && places.has(placeOf(claim)))
}

/** Decides on the customer that earlier rows leave; what is wrong with the row's own values stays wrong. */
function again({ row, known, problems, doubles }: Trial, plan: ImportPlan, fields: Field[], ahead: Ahead): Trial {
  const now = ahead.known(row.claims, known)
  if (plan.mode === 'create' && ahead.forgot(row.claims, known))
    return { row, doubles, known: now, problems: [existing(row)] }
  const decided = decide(row, now, plan, fields)
  const { draft } = decided
  if (!draft) return { ...decided, row, doubles, known: now }
  const lasting = problems.filter(({ problem }) => !BY_CUSTOMER.has(problem.code))
  const [missing] = requiredProblems([draft])
  const others = [...lasting, ...missing, ...clashes(row, draft, ahead), ...(draft.before ? [] : doubles)]
  return { draft, row, doubles, known: now, problems: unlike([...decided.problems, ...others]) }
}

/** With what earlier rows would have made; an update doubles nobody. */
function clashes({ claims }: ReadRow, draft: Draft, ahead: Ahead): RecordProblem[] {
  const taken = ahead.taken(claims, draft.after.id).filter(({ claim }) => !claim.point || !draft.before)
  return taken.map(({ claim, holder }) => (claim.point ? doubleOf(claim, holder?.id) : takenBy(claim.key, holder?.id)))
}

/** Problems that depend on which customer the row speaks of. */
const BY_CUSTOMER = new Set([
  'required',
  'import_no_match',
  'import_exists',
  'import_duplicate',
  'import_may_not_create',
  'import_may_not_edit',
])

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
