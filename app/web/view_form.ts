import { translate } from '#fields/translate'
import type { ViewInput } from '#actions/views/view_input'
import { AUDIENCES, type Audience } from '#lists/views'
import { viewAudiences } from '#lists/view_audiences'
import { can } from '#permissions/grants'

interface Given {
  name: string
  audience?: Audience
  team?: string
  role?: string
  locked?: boolean
  pinned?: boolean
  initial?: boolean
}

/** What the form of a view sends; a team or role that isn't there makes it one's own. */
export function viewInput({ name, audience = 'mine', team, role, locked, pinned, initial }: Given): ViewInput {
  const { teams, roles } = viewAudiences()
  const chosen = audience === 'team' ? known(teams, team) : audience === 'role' ? known(roles, role) : null
  const nobody = (audience === 'team' || audience === 'role') && !chosen
  return {
    ...{ name, audience: nobody ? 'mine' : audience, audienceId: chosen },
    ...{ locked: locked ?? false, pinned: pinned ?? false, initial: initial ?? false },
  }
}

/** The choices of that form; who may not share has none to make. */
export function viewChoices() {
  const { teams, roles } = viewAudiences()
  const open = can('views.share') ? AUDIENCES.filter((audience) => audience !== 'team' || teams.length) : []
  return {
    teams,
    roles,
    audiences: open.map((value) => ({ value, label: translate(`lists.audiences.${value}`) })),
  }
}

const known = (choices: { value: string }[], id: string | undefined) =>
  choices.find((choice) => choice.value === id)?.value ?? null
