import type { Field, Record } from '#fields/field'
import { lanesOf, laneField, laneFilter, type Lane } from '#lists/board/lanes'
import { readCards } from '#lists/board/read_cards'
import { chooseDrivers } from '#lists/choose_drivers'
import { countEach, LANE_CAP, type Count, type Driven } from '#lists/count_records'
import { printCursor } from '#lists/cursor'
import { chooseBeside, chooseCounted } from '#lists/driver'
import type { ListState } from '#lists/list_state'
import type { Narrowing } from '#lists/list_sql'
import { conditionOf, narrowingOf } from '#lists/narrowing'
import { Probe } from '#lists/probe'
import { segmentsOf, sortOf } from '#lists/sort_of'
import type { Walk } from '#lists/walk'
import { walkEach } from '#lists/walk_each'

/** One lane of a board as its first paint shows it. */
export interface FilledLane {
  lane: Lane
  records: Record[]
  count: Count
  /** Where the lane goes on; null at its end. */
  next: string | null
  /** Looking ended before the lane was full. */
  unfinished: boolean
  /** Further lanes bring their records when they come into view. */
  waiting: boolean
}

/** Lanes that are filled with the page, and how many records each: about what a window shows. */
const FILLED = 8
export const CARDS = 8

/** All lanes of the board that a state asks for, with their first records, in a few statements however many lanes. */
export async function readBoard(state: ListState): Promise<FilledLane[]> {
  const field = laneField(state.list, state.lane)!
  const lanes = lanesOf(field)
  const reading = new Reading(state, narrowingsOf(state, field, lanes))
  const walks = await reading.walks(FILLED)
  const counts = await reading.counts(walks)
  const records = await recordsOf(state, walks)
  const filled = lanes.map((lane, at) => filledLane(lane, walks[at], records, counts[at]))
  return filled.filter(({ lane, count }) => !lane.optional || count.value > 0 || count.capped)
}

/** How many records these lanes hold. */
export async function countLanes(state: ListState, lanes: Lane[]): Promise<Count[]> {
  const field = laneField(state.list, state.lane)!
  return new Reading(state, narrowingsOf(state, field, lanes)).counts([])
}

/** The lane's own index comes first, so that it is the one that is followed. */
function narrowingsOf(state: ListState, field: Field, lanes: Lane[]): Narrowing[] {
  const shared = narrowingOf(state)
  return lanes.map(({ value }) => {
    const own = conditionOf(state.list, laneFilter(field, value))
    return { ...shared, conditions: [own, ...shared.conditions] }
  })
}

/** The queries of all lanes; what is found out about them is asked once. */
class Reading {
  private readonly probe = new Probe()

  constructor(
    private readonly state: ListState,
    private readonly narrowings: Narrowing[]
  ) {}

  async walks(most: number): Promise<Walk[]> {
    const sort = sortOf(this.state)
    const narrowings = this.narrowings.slice(0, most)
    const drivers = await chooseDrivers(narrowings, { sort, from: chooseBeside, probe: this.probe })
    const lanes = narrowings.map((narrowing, at) => ({ narrowing, driver: drivers[at] }))
    return walkEach(lanes, segmentsOf(sort, this.state.sort.direction), CARDS + 1)
  }

  /** Lanes that were read to their end are counted already. */
  async counts(walks: Walk[]): Promise<Count[]> {
    const known = this.narrowings.map((_, at) => countOf(walks[at]))
    const narrowings = this.narrowings.filter((_, at) => !known[at])
    const counted = await countEach(await this.counting(narrowings), LANE_CAP)
    return known.map((count) => count ?? counted.shift()!)
  }

  private async counting(narrowings: Narrowing[]): Promise<Driven[]> {
    const drivers = await chooseDrivers(narrowings, { sort: null, from: chooseCounted, probe: this.probe })
    return narrowings.map((narrowing, at) => ({ narrowing, driver: drivers[at] }))
  }
}

function countOf(walk: Walk | undefined): Count | undefined {
  return walk && !walk.edge && walk.rows.length <= CARDS ? { value: walk.rows.length, capped: false } : undefined
}

async function recordsOf(state: ListState, walks: Walk[]): Promise<Map<string, Record>> {
  const ids = walks.flatMap(({ rows }) => rows.slice(0, CARDS).map(({ id }) => id))
  return new Map((await readCards(state, ids)).map((record) => [record.id, record]))
}

function filledLane(lane: Lane, walk: Walk | undefined, records: Map<string, Record>, count: Count): FilledLane {
  const rows = walk?.rows.slice(0, CARDS) ?? []
  const last = walk && walk.rows.length > CARDS ? rows.at(-1) : walk?.edge
  return {
    ...{ lane, count, records: rows.flatMap(({ id }) => records.get(id) ?? []) },
    next: last ? printCursor({ id: last.id, value: last.value }) : null,
    ...{ unfinished: Boolean(walk?.edge), waiting: !walk },
  }
}
