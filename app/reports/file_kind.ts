import type { Sensitivity } from '#fields/field'
import { translate } from '#fields/translate'
import { formatDay } from '#fields/formats'
import { everyFieldNamed } from '#lists/fields_of'
import { EVERYTHING, LIMITS } from '#lists/list_state'
import { printListState } from '#lists/print_state'
import { usableState } from '#lists/usable_state'
import type { ExportPlan, ExportResult } from '#operations/export/plan'
import { reachesAll, reachesAsFar } from '#operations/export/reach'
import { sensitiveField, withheldField } from '#operations/export/withheld'
import type { ReportPlan } from '#operations/report/plan'
import { seesAsMuch, sightNow } from '#operations/report/sight'
import { can } from '#permissions/grants'
import { printChoices } from '#reports/export_choices'
import { LIST } from '#reports/customer_base'
import { inWords } from '#reports/in_words'
import { reportNamed, rowsOf } from '#reports/index'
import { BETWEEN } from '#reports/parameters'

/** A column of a generated file: the key of its field, and what stands above it. */
export interface FileColumn {
  key: string
  heading: string
  sensitivity?: Sensitivity
}

/** What is asked of a generated file by the kind of operation that makes it. */
export interface FileKind<Plan> {
  /** What it holds, as people say it. */
  words(plan: Plan): ReturnType<typeof inWords>
  /** Its columns, for whoever reads it without us. */
  columns(plan: Plan): FileColumn[]
  /** Path behind `/{tenant}` where the same is asked for again. */
  again(plan: Plan): string
  /** A field that the file tells of and that is no longer the acting person's to see. */
  withheld(plan: Plan, result: ExportResult): string | undefined
  /**
   * Whether the acting person sees at least what is in the file. Somebody else than who had it made has to see all there
   * is: "own" of one is not "own" of another.
   */
  reaches(plan: Plan, result: ExportResult, mine: boolean): boolean
}

const listFile: FileKind<ExportPlan> = {
  words: inWords,
  columns: (plan) => plan.state.columns.map((key) => columnOf(plan, key)),
  again: (plan) =>
    `${plan.list === LIST ? '/reports/exports/new' : `/${plan.list.replaceAll('_', '-')}/export`}?${queryOf(plan)}`,
  withheld: (plan, { fields }) => withheldField(plan, fields) ?? sensitiveField(plan),
  reaches: ({ list }, result, mine) => (mine ? reachesAsFar(list, result) : reachesAll(list)),
}

const rowsFile: FileKind<ReportPlan> = {
  words: ({ report, days: { from, until } }) => ({
    columns: rowsOf(report).columns.map(({ label }) => label),
    all: [{ field: translate('reports.period'), words: `${formatDay(from)} – ${formatDay(until)}` }],
    any: [],
  }),
  columns: ({ report }) =>
    rowsOf(report).columns.map(({ key, label, sensitivity }) => ({ key, heading: label, sensitivity })),
  again: ({ report, format, days }) =>
    `/reports/runs/new?${new URLSearchParams({ report, format, period: BETWEEN, ...days })}`,
  withheld: () => undefined,
  reaches({ report }, result, mine) {
    const source = rowsOf(report)
    const wide = mine || sightNow(source).view === 'all'
    return wide && can(reportNamed(report).permission) && seesAsMuch(source, result)
  },
}

/** By the kind of operation. */
export const fileKinds = { export: listFile, report: rowsFile } as { [kind: string]: FileKind<unknown> }

function columnOf({ list, headings = {}, reimportable }: ExportPlan, key: string): FileColumn {
  const field = everyFieldNamed(list, key)
  const heading = reimportable ? key : (headings[key] ?? field?.label ?? key)
  return { key, heading, sensitivity: field?.sensitivity }
}

function queryOf({ list, state, format, headings, reimportable }: ExportPlan): string {
  const again = { ...usableState(list, state), list, limit: LIMITS[0], view: EVERYTHING }
  return `${printListState(again)}&${printChoices({ format, headings, reimportable })}`
}
