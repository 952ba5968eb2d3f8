import { loadReferences } from '#fields/references'
import type { Field, Record } from '#fields/field'
import { listNamed } from '#lists/fields_of'
import type { RecordInput } from '#actions/records/fill_record'
import type { RecordProblem } from '#actions/records/draft'
import type { Candidate } from '#duplicates/candidates'
import { askedSections, type AskedSection, type Part } from '#web/customers/asked_fields'
import { controlOf, type Answers } from '#web/customers/control'
import {
  addressFields,
  addressRows,
  blankAddress,
  blankPoint,
  contactFields,
  pointRows,
} from '#web/customers/item_rows'
import { presentCandidates } from '#web/duplicates/present_candidates'
import { holdersOf, sayProblems, summaryOf } from '#web/customers/say_problems'

export interface FormState {
  record: Record
  part: Part
  typed?: RecordInput
  problems?: RecordProblem[]
  candidates?: Candidate[]
  add?: 'points' | 'addresses' | null
}

/** What the pages that create and edit a record show. */
export async function formPage({ record, part, typed, problems = [], candidates = [], add }: FormState) {
  const person = (typed?.type ?? record.type) !== 'company'
  const errors = sayProblems(problems, person)
  const answers: Answers = { record, typed: typed ?? null, errors }
  const sections = askedSections(record, part)
  const shown = sections.flatMap(({ asked }) => asked.map(({ field }) => field))
  const listed = hasItems(record, part)
  await loadReferences([record], shown)
  return {
    part,
    record,
    sections: sections.map((section) => ({ ...section, controls: controlsOf(section, answers) })),
    errors: summaryOf(record.list, errors),
    holders: await holdersOf(record, problems),
    candidates: presentCandidates(candidates, problems),
    points: listed
      ? [...pointRows(answers, inStore(shown, 'contact_point')), ...(add === 'points' ? [blankPoint()] : [])]
      : [],
    addresses: listed
      ? [...addressRows(answers, inStore(shown, 'address')), ...(add === 'addresses' ? [blankAddress()] : [])]
      : [],
    channels: listed ? channelOptions() : [],
  }
}

/** Whether a form has rows for contact points and addresses. */
const hasItems = ({ list }: Record, part: Part) => listNamed(list).contactable && (part === null || part === 'contact')

export const channelOptions = () => contactFields().map(({ key, label }) => ({ value: key, label }))

/** The fields that a form may set: those that it showed. */
export function formFields(record: Record, part: Part): Field[] {
  const shown = askedSections(record, part).flatMap(({ asked }) => asked.map(({ field }) => field))
  if (!hasItems(record, part)) return shown
  return [...new Set([...shown, ...contactFields(), ...addressFields()])]
}

const controlsOf = ({ asked }: AskedSection, answers: Answers) => asked.map((each) => controlOf(each, answers))
const inStore = (fields: Field[], name: string) => fields.filter(({ store }) => store.name === name)
