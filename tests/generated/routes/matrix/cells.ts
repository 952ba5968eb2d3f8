import type { ApiClient, ApiResponse } from '@japa/api-client'
import Operation from '#models/operation'
import type User from '#models/user'
import { isPermission } from '#permissions/registry'
import { fixtures, requestOf } from '#tests/generated/routes/fixtures'
import { send, type RouteRequest } from '#tests/generated/routes/request'
import type { Ids } from '#tests/generated/routes/world'
import type { Walked } from '#tests/generated/routes/walked'
import { handOver, heldRow, HOLDERS, type Holder } from '#tests/generated/routes/matrix/holdings'
import { outside, OUTSIDE_PRINCIPALS, type Outside } from '#tests/generated/routes/matrix/outside'
import type { PeopledWorld, Principal } from '#tests/generated/routes/matrix/principals'
import { merged, UNSEEN, wordFor } from '#tests/generated/routes/matrix/words'
import { undone } from '#tests/helpers/undone'
import { settled } from '#web/after_answer'

/** Called around each request: before it, and with its answer. */
export interface Watcher {
  before(held: boolean): Promise<void>
  after(answer: ApiResponse, word: string, who: Principal): Promise<void>
}

/** Who asks; undefined where it makes no sense, null for nobody. */
function personFor(
  { people }: PeopledWorld,
  principal: Principal,
  { policy, pattern }: Walked
): User | null | undefined {
  if (principal === 'nobody') return null
  if (!pattern.startsWith('/:tenant')) return OUTSIDE_PRINCIPALS.has(principal) ? people[principal] : undefined
  return people[principal] ?? (isPermission(policy) ? people[`${policy} ${principal}`] : undefined)
}

/** Tries a route as one principal, with a row of each holder where that matters, and says what happened. */
export async function cellOf(
  client: ApiClient,
  world: PeopledWorld,
  route: Walked,
  who: Principal,
  watcher: Watcher
): Promise<string> {
  const person = personFor(world, who, route)
  if (person === undefined) return '–'
  const held = heldRow(route)
  const words = await inTurn(held ? HOLDERS : [undefined], (holder) =>
    undone(async () => {
      const { mine, outsider } = world
      if (held) await handOver(route, mine.ids, holderOf(world, holder!, person), outsider.id, held.id)
      await watcher.before(held !== null)
      const answer = await send(client, await requestFor(world, route), person ?? undefined)
      await settled()
      const word = wordFor(answer, route, fixtures[route.name] ?? outside[route.name], person !== null)
      await watcher.after(answer, word, who)
      const listed = held?.inList && word === 'yes'
      return listed && !(await shows(answer, world, held.id)) ? UNSEEN : word
    })
  )
  return held ? merged(words) : words[0]
}

/** By its id, or the name of its file: an operation's kind is a link only to who may open it. */
async function shows(answer: ApiResponse, { mine }: PeopledWorld, id: keyof Ids): Promise<boolean> {
  const text = answer.text() ?? ''
  if (text.includes(mine.ids[id]) || id !== 'imported') return text.includes(mine.ids[id])
  const { plan } = await mine.company.as('owner', () => Operation.findOrFail(mine.ids[id]))
  return text.includes((plan as { fileName: string }).fileName)
}

const holderOf = ({ mate, outsider }: PeopledWorld, holder: Holder, me: User | null) =>
  ({ own: me ?? outsider, team: mate, all: outsider })[holder].id

/** Without what narrows a page: a saved view is its maker's alone. */
async function requestFor({ mine }: PeopledWorld, { method, pattern, name }: Walked): Promise<RouteRequest> {
  const { token, query, ...rest }: Outside = fixtures[name] ?? outside[name]
  const fixture = { ...rest, query: query?.(mine.ids).includes('view=') ? undefined : query }
  const address = token ? pattern.replace(':token', await token(mine)) : pattern
  return requestOf(method, address, fixture, mine)
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await work(item))
  return results
}
