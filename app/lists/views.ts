import db from '@adonisjs/lucid/services/db'
import { actingMember, can } from '#permissions/grants'
import { parseListState } from '#lists/parse_state'
import { usableState } from '#lists/usable_state'
import { EVERYTHING, type ListState, type SavedState } from '#lists/list_state'
import { refuseUnseen } from '#lists/refused_field'
import { ListStateError } from '#lists/list_state_error'
import { configurationPart } from '#tenancy/configuration'
import { current } from '#tenancy/current'

export const AUDIENCES = ['mine', 'team', 'role', 'everyone'] as const
/** Who sees a view: its maker, the members of a team, the holders of a role, everyone. */
export type Audience = (typeof AUDIENCES)[number]

/** A saved view: a list state with a name. */
export interface SavedView {
  id: string
  list: string
  name: string
  userId: string
  audience: Audience
  audienceId: string | null
  /** Only its maker may change it. */
  locked: boolean
  /** In the sidebar of all who see it. */
  pinned: boolean
  /** What its audience starts with. */
  initial: boolean
  version: number
  state: SavedState
}

const COLUMNS = [
  'id',
  'list',
  'name',
  'user_id',
  'audience',
  'audience_id',
  'locked',
  'pinned',
  'initial',
  'version',
  'state',
]

const all = configurationPart('views', async (): Promise<SavedView[]> => {
  const rows = await db
    .from('views')
    .where('tenant_id', current.tenant.id)
    .select(...COLUMNS)
    .orderBy('position')
    .orderBy('id')
  return rows.map(({ user_id: userId, audience_id: audienceId, locked, pinned, initial, state, ...row }) => ({
    ...row,
    userId,
    audienceId,
    locked: Boolean(locked),
    pinned: Boolean(pinned),
    initial: Boolean(initial),
    state: JSON.parse(state),
  }))
})

/** The views of a list that the acting person sees, in order. */
export function viewsOf(list: string): SavedView[] {
  return all().filter((view) => view.list === list && sees(view))
}

/** The pinned views that the acting person sees, of every list. */
export function pinnedViews(): SavedView[] {
  return all().filter((view) => view.pinned && sees(view))
}

export function viewOf(list: string, id: string): SavedView | undefined {
  return viewsOf(list).find((view) => view.id === id)
}

/** The view a list opens with: one's own choice, else the team's, the role's, everyone's. */
export function initialView(list: string): SavedView | undefined {
  const initial = viewsOf(list).filter((view) => view.initial)
  return AUDIENCES.map((audience) => initial.find((view) => view.audience === audience)).find(Boolean)
}

/** Shared views are changed by those who may share; a locked one by its maker alone. */
export function mayChange({ userId, audience, locked }: SavedView): boolean {
  const made = userId === current.user?.id
  if (audience === 'mine') return made
  return can('views.share') && (made || !locked)
}

/**
 * The state that a query string asks for, over the view that it names or starts from.
 *
 * @throws ListStateError also for a view that is gone or isn't the person's to see, or asks by what isn't
 */
export function stateOf(list: string, query: Record<string, unknown>): { state: ListState; view?: SavedView } {
  const view = viewAsked(list, query.view)
  const usable = view && { ...view, state: usableState(list, view.state) }
  const state = parseListState(list, query, usable && { ...usable.state, id: usable.id })
  refuseUnseen(list, state)
  return { state, view: usable }
}

function viewAsked(list: string, id: unknown): SavedView | undefined {
  if (id === EVERYTHING) return undefined
  if (id === undefined || id === '') return initialView(list)
  const view = typeof id === 'string' ? viewOf(list, id) : undefined
  if (!view) throw new ListStateError('view')
  return view
}

function sees({ userId, audience, audienceId }: SavedView): boolean {
  const me = actingMember()
  if (!me) return false
  if (audience === 'mine') return userId === me.userId
  if (audience === 'team') return me.teamIds.includes(audienceId!)
  return audience === 'everyone' || me.roles.some((role) => role.id === audienceId)
}
