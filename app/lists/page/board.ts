import { translate } from '#fields/translate'
import type { Record } from '#fields/field'
import type { FilledLane } from '#lists/board/read_board'
import { laneField, lanesOf, mostLanes, type Lane } from '#lists/board/lanes'
import type { LanePage } from '#lists/board/read_lane'
import { fieldNamed, listNamed } from '#lists/fields_of'
import type { ListState } from '#lists/list_state'
import { laneChoices } from '#lists/page/layouts'
import { linksFrom, queryOf } from '#lists/page/links'
import { rowsOf, type Row, type RowCell } from '#lists/page/rows'
import type { SavedView } from '#lists/views'

/** One record as the board prints it: the list's row, its columns below each other. */
export interface Card extends Row {
  version: number
  lines: { label: string; cell: RowCell }[]
  /** Where it is moved to another lane; nothing where the person may not. */
  move?: string
}

interface Asked {
  path: string
  state: ListState
  view?: SavedView
}

/** Everything that the board prints besides the head of the list. */
export function presentBoard(asked: Asked, filled: FilledLane[]) {
  const { path, state, view } = asked
  const choices = laneChoices(state, linksFrom(path, state, view?.state))
  const lanes = filled.map((each) => laneOf(each, asked))
  const empty = lanes.every(({ total, capped, more }) => total === 0 && !capped && !more)
  return { lanes, choices, empty, most: mostLanes(laneField(state.list, state.lane)!), ...boardParts(asked) }
}

/** Where cards can be put: neither to a retired value, nor to none where each record should have one. */
const isTarget = ({ open, optional }: Lane) => open && !optional

/** What every card needs to be moved: where to. */
export function boardParts({ state }: Pick<Asked, 'state'>) {
  const field = laneField(state.list, state.lane)!
  return {
    lane: field.label,
    targets: lanesOf(field)
      .filter(isTarget)
      .map(({ value, label, color }) => ({ value, label, tone: color ?? 'gray' })),
  }
}

function laneOf({ lane, records, count, next, unfinished, waiting }: FilledLane, asked: Asked) {
  const { state } = asked
  return {
    ...{ value: lane.value, label: lane.label, tone: lane.color ?? 'gray' },
    ...{ retired: !lane.open, closed: !isTarget(lane) },
    cards: cardsOf(asked, records),
    total: count.value,
    capped: count.capped,
    ...{ unfinished, waiting },
    more: next || waiting ? laneHref(asked, lane.value, next ?? undefined) : undefined,
    empty: translate(state.q || state.all.length || state.any.length ? 'lists.board.none_match' : 'lists.board.none'),
  }
}

/** One lane alone, from a place on. */
export function presentLane(asked: Asked, { value, label, color }: Lane, page: LanePage) {
  const { records, next, unfinished } = page
  const cards = cardsOf(asked, records)
  return {
    label,
    value,
    tone: color ?? 'gray',
    cards,
    unfinished,
    more: next ? laneHref(asked, value, next) : undefined,
    ...boardParts(asked),
  }
}

/** The address of one lane, from a place on. */
export function laneHref({ path, state, view }: Asked, value: string, after?: string): string {
  const query = queryOf(linksFrom(path, state, view?.state)({ after }))
  return `${path}/lane${query}${query ? '&' : '?'}in=${encodeURIComponent(value)}`
}

export function cardsOf({ path, state, view }: Asked, records: Record[]): Card[] {
  const field = laneField(state.list, state.lane)!
  const query = queryOf(linksFrom(path, state, view?.state)())
  return rowsOf(state, records, path).map((row, at) => ({
    ...row,
    version: records[at].version,
    lines: linesOf(state, row),
    move: row.mayEdit && field.editable ? `${row.href}/lane${query}${query ? '&' : '?'}_method=PUT` : undefined,
  }))
}

/** The chosen columns but for those that the card's head and the lane say, and what is empty. */
function linesOf({ list, columns, lane }: ListState, { cells }: Row): Card['lines'] {
  const { title } = listNamed(list)
  return columns.flatMap((key, at) => {
    const cell = cells[at]
    if (key === title || key === lane || cell.kind === 'empty') return []
    return [{ label: fieldNamed(list, key)!.label, cell }]
  })
}
