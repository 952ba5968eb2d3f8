import type { HttpContext } from '@adonisjs/core/http'
import { defaultState } from '#lists/default_state'
import { EVERYTHING, savedStateOf, type ListState } from '#lists/list_state'
import { inputsOf } from '#lists/page/links'
import { printListState } from '#lists/print_state'
import { stateOf } from '#lists/views'
import type { ExportPlan } from '#operations/export/plan'
import { reportOfList } from '#reports/index'
import { headingsOf, printChoices, type ExportChoices } from '#reports/export_choices'
import { exportValidator } from '#validators/export'
import { exportList } from '#web/exports/export_list'

export interface ExportAsked {
  state: ListState
  choices: ExportChoices
}

/** What the form of an export was sent with. Without a tick there are no columns, not the usual ones. */
export async function exportAsked(ctx: HttpContext) {
  const { request } = ctx
  const given = await request.validateUsing(exportValidator)
  const { columns = [], format, headings, reimportable = false, template, move, keep = false } = given
  const { state } = stateOf(exportList(ctx), { ...request.body(), columns: columns.join(','), view: EVERYTHING })
  const choices: ExportChoices = { format, headings: headingsOf(headings), reimportable, template }
  return { state: columns.length ? state : { ...state, columns: [] }, choices, move, keep }
}

export function planOf({ state, choices: { format, headings = {}, reimportable } }: ExportAsked): ExportPlan {
  const own = Object.entries(headings).filter(([key]) => state.columns.includes(key))
  return {
    ...{ report: reportOfList(state.list).key, list: state.list, state: savedStateOf(state), format },
    ...(own.length && { headings: Object.fromEntries(own) }),
    ...(reimportable && format !== 'jsonl' && { reimportable }),
  }
}

/** What of it a template keeps. */
export function contentOf({ state, choices: { format, headings = {}, reimportable = false } }: ExportAsked) {
  return { format, columns: state.columns, headings, reimportable }
}

/** The same as a query string, from which the form stands as it was. */
export function printAsked({ state, choices }: ExportAsked): string {
  const columns = state.columns.length ? state.columns : defaultState(state.list).columns
  const params = new URLSearchParams(printListState({ ...state, columns, view: EVERYTHING }))
  if (choices.template) params.set('columns', columns.join(','))
  return `${params}&${printChoices(choices)}`
}

/** The same as hidden inputs. */
export function inputsAsked({ state, choices }: ExportAsked): [name: string, value: string][] {
  const columns = state.columns.map((key): [string, string] => ['columns[]', key])
  return [
    ...inputsOf({ ...state, view: EVERYTHING }, undefined, ['columns']),
    ...columns,
    ...new URLSearchParams(printChoices(choices)),
  ]
}
