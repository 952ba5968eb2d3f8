import { chooseDrivers } from '#lists/choose_drivers'
import { chooseCounted, chooseDriver, type Driver } from '#lists/driver'
import type { Condition, SortKey } from '#fields/condition'
import { COUNT_CAP, countRecords, type Count } from '#lists/count_records'
import { parseCursor, printCursor, type Cursor } from '#lists/cursor'
import type { Narrowing } from '#lists/list_sql'
import type { Direction, ListState } from '#lists/list_state'
import { narrowingOf } from '#lists/narrowing'
import { Probe } from '#lists/probe'
import { sortOf } from '#lists/sort_of'
import { walk, type Walk } from '#lists/walk'

/** The ids of one page, in order, and the cursors of its neighbours. */
export interface IdPage {
  ids: string[]
  next: string | null
  previous: string | null
  /** Looking ended before the page was full; it goes on from the neighbour's cursor. */
  unfinished: boolean
}

/** A list being read: its narrowing and the side that drives it are found once for page and count. */
export class ListQuery {
  private driver?: Driver
  private total?: number
  private readonly probe = new Probe()
  private readonly sort: SortKey | null

  private constructor(
    private readonly state: ListState,
    private readonly narrowing: Narrowing
  ) {
    this.sort = sortOf(state)
  }

  /** @param further what records must fulfil besides */
  static async for(state: ListState, further: Condition[] = []): Promise<ListQuery> {
    const narrowing = narrowingOf(state)
    const query = new ListQuery(state, { ...narrowing, conditions: [...narrowing.conditions, ...further] })
    query.driver = await query.choose(query.sort)
    return query
  }

  /**
   * Reads one row more than the page holds, to know whether there is another page.
   *
   * @param patience after how many records looking ends, window by window (see walk.ts); none: never
   */
  async page(patience: readonly number[] = []): Promise<IdPage> {
    const { after, before, limit } = this.state
    const backwards = before !== undefined
    const cursor = after ?? before
    const { rows: found, edge } = await this.rows(backwards, cursor ? parseCursor(cursor) : null, limit + 1, patience)
    const more = found.length > limit
    const rows = backwards ? found.slice(0, limit).reverse() : found.slice(0, limit)
    const [nearest, farthest] = backwards ? [rows.at(-1), rows[0]] : [rows[0], rows.at(-1)]
    const onwards = printed(more ? farthest : edge)
    const back = cursor ? printed(nearest) : null
    const [next, previous] = backwards ? [back, onwards] : [onwards, back]
    return { ids: rows.map((row) => row.id), next, previous, unfinished: !more && edge !== null }
  }

  /**
   * @param cap counts at most so many records and looks at no more than that; null counts all: on
   *   request only, it costs what the table is large
   */
  async count(cap: number | null = COUNT_CAP): Promise<Count> {
    if (this.total !== undefined && (cap === null || this.total <= cap)) return { value: this.total, capped: false }
    return countRecords(this.narrowing, await this.choose(null, chooseCounted), cap)
  }

  /** Rows with a value of the sorted field come first whatever the direction, then those without, newest first. */
  private async rows(
    backwards: boolean,
    cursor: Cursor | null,
    limit: number,
    patience: readonly number[]
  ): Promise<Walk> {
    const direction = backwards ? reverse(this.state.sort.direction) : this.state.sort.direction
    const present = { missing: false, direction }
    const missing = { missing: true, direction: backwards ? ('asc' as const) : ('desc' as const) }
    const segments = this.sort?.nullable ? [present, missing] : [present]
    if (backwards) segments.reverse()
    const isHome = (segment: typeof present) =>
      cursor !== null && segment.missing === (this.sort !== null && cursor.value === null)
    const rows: Walk['rows'] = []
    for (const segment of segments.slice(Math.max(0, segments.findIndex(isHome)))) {
      const place = { cursor: isHome(segment) ? cursor : null, limit: limit - rows.length }
      const order = { ...segment, ...place, sort: this.sort, counted: !cursor && segments.length === 1 }
      const part = await walk(this.narrowing, this.driver!, order, patience)
      rows.push(...part.rows)
      this.total ??= rows[0]?.total
      if (part.edge || rows.length === limit) return { rows, edge: part.edge }
    }
    return { rows, edge: null }
  }

  private async choose(sort: SortKey | null, from = chooseDriver): Promise<Driver> {
    const [driver] = await chooseDrivers([this.narrowing], { sort, from, probe: this.probe })
    return driver
  }
}

const reverse = (direction: Direction): Direction => (direction === 'asc' ? 'desc' : 'asc')
const printed = (place: Cursor | null | undefined) => (place ? printCursor({ id: place.id, value: place.value }) : null)
