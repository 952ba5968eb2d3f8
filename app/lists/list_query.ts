import db from '@adonisjs/lucid/services/db'
import { chooseCounted, chooseDriver, eitherToProbe, RARE, toProbe, type Driver } from '#lists/driver'
import type { Condition, Fragment, SortKey } from '#fields/condition'
import { parseCursor, printCursor, type Cursor } from '#lists/cursor'
import { fieldNamed } from '#lists/fields_of'
import { knownCounts } from '#lists/known_counts'
import { countSql, pageSql } from '#lists/page_sql'
import { joined, renamed, sqlOf, type Narrowing, type Order } from '#lists/list_sql'
import type { Direction, ListState } from '#lists/list_state'
import { narrowingOf } from '#lists/narrowing'
import { current } from '#tenancy/current'
import type { RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'

/** The ids of one page, in order, and the cursors of its neighbours. */
export interface IdPage {
  ids: string[]
  next: string | null
  previous: string | null
}

/** A count that stopped at its cap says so. */
export interface Count {
  value: number
  capped: boolean
}

type Row = { id: string; value: string | number | Buffer | null }

export const COUNT_CAP = 10_000

/** A list being read: its narrowing and the side that drives it are found once for page and count. */
export class ListQuery {
  private driver?: Driver
  private readonly sort: SortKey | null

  private constructor(
    private readonly state: ListState,
    private readonly narrowing: Narrowing
  ) {
    const field = fieldNamed(state.list, state.sort.key)!
    this.sort = state.sort.key === 'created_at' ? null : field.store.sortKey(field)
  }

  static async for(state: ListState): Promise<ListQuery> {
    const query = new ListQuery(state, narrowingOf(state))
    query.driver = await query.choose(query.sort)
    return query
  }

  /** Reads one row more than the page holds, to know whether there is another page. */
  async page(): Promise<IdPage> {
    const { after, before, limit } = this.state
    const backwards = before !== undefined
    const cursor = after ?? before
    const found = await this.rows(backwards, cursor ? parseCursor(cursor) : null, limit + 1)
    const more = found.length > limit
    const rows = backwards ? found.slice(0, limit).reverse() : found.slice(0, limit)
    const hasPrevious = backwards ? more : after !== undefined
    const hasNext = backwards || more
    return {
      ids: rows.map((row) => row.id),
      previous: hasPrevious && rows.length ? printCursor(cursorOf(rows[0])) : null,
      next: hasNext && rows.length ? printCursor(cursorOf(rows.at(-1)!)) : null,
    }
  }

  /** @param cap null counts all: on request only, it costs what the table is large */
  async count(cap: number | null = COUNT_CAP): Promise<Count> {
    const driver = await this.choose(null, chooseCounted)
    const sql = countSql(this.narrowing, driver, cap === null ? null : cap + 1)
    if (cap === COUNT_CAP && knownCounts.isCapped(sql)) return { value: cap, capped: true }
    const [{ n }] = await select<{ n: number }>(sql)
    if (cap === null || n <= cap) return { value: Number(n), capped: false }
    if (cap === COUNT_CAP) knownCounts.keep(sql)
    return { value: cap, capped: true }
  }

  /** Rows with a value of the sorted field come first whatever the direction, then those without, newest first. */
  private async rows(backwards: boolean, cursor: Cursor | null, limit: number): Promise<Row[]> {
    const direction = backwards ? reverse(this.state.sort.direction) : this.state.sort.direction
    const present = { missing: false, direction }
    const missing = { missing: true, direction: backwards ? ('asc' as const) : ('desc' as const) }
    const segments = this.sort?.nullable ? [present, missing] : [present]
    if (backwards) segments.reverse()
    const isHome = (segment: typeof present) =>
      cursor !== null && segment.missing === (this.sort !== null && cursor.value === null)
    const rows: Row[] = []
    for (const segment of segments.slice(Math.max(0, segments.findIndex(isHome)))) {
      const part = { ...segment, cursor: isHome(segment) ? cursor : null, limit: limit - rows.length }
      rows.push(...(await this.part(part)))
      if (rows.length === limit) break
    }
    return rows
  }

  private async part(order: Omit<Order, 'sort'>): Promise<Row[]> {
    const sql = pageSql(this.narrowing, this.driver!, { ...order, sort: this.sort })
    return (await select<Row>(sql)).map((row) => ({ ...row, value: order.missing ? null : textOf(row.value) }))
  }

  private async choose(sort: SortKey | null, from = chooseDriver): Promise<Driver> {
    const { conditions, any } = this.narrowing
    const either = eitherToProbe(any)
    const known = await this.matches([...toProbe(conditions, sort).map((index) => conditions[index]), ...either])
    const sum = either.length ? either.reduce((total, condition) => total + known.get(condition)!, 0) : undefined
    return from(
      conditions,
      conditions.map((condition) => known.get(condition)),
      sum,
      sort
    )
  }

  private known = new Map<Condition, number>()

  /** How many rows each condition matches, in one statement of bounded cost. */
  private async matches(conditions: Condition[]): Promise<Map<Condition, number>> {
    const asked = conditions.filter((condition) => !this.known.has(condition))
    if (asked.length) {
      const probe = joined(asked.map(probeSql), ', ')
      const [row] = await select<Record<string, number>>({ ...probe, sql: `select ${probe.sql}` })
      for (const [index, condition] of asked.entries()) this.known.set(condition, Number(row[`p${index}`]))
    }
    return this.known
  }
}

function probeSql(condition: Condition, index: number): Fragment {
  const sql = `(select count(*) from (select 1 as one from \`${condition.table}\` as k where k.tenant_id = ? and (${renamed(condition.sql, 'k')}) limit ?) t) as p${index}`
  return sqlOf(sql, current.tenant.id, ...condition.bindings, RARE + 1)
}

async function select<T>({ sql, bindings }: Fragment): Promise<T[]> {
  const answer = await db.rawQuery(sql, bindings as RawQueryBindings)
  return Array.isArray(answer[0]) ? answer[0] : answer
}

const reverse = (direction: Direction): Direction => (direction === 'asc' ? 'desc' : 'asc')
const textOf = (value: Row['value']) => (Buffer.isBuffer(value) ? value.toString() : value)
const cursorOf = (row: Row): Cursor => ({ id: row.id, value: textOf(row.value) as Cursor['value'] })
