import { translate } from '#fields/translate'
import { lists } from '#lists/index'
import { viewAudiences } from '#lists/view_audiences'
import { countNewlySeen, MOST } from '#permissions/count_newly_seen'
import type { Effect } from '#permissions/effects'
import { members, type Member } from '#permissions/roles'
import { covers } from '#permissions/verbs'
import { named, type Told } from '#web/settings/roles/effects_in_words'

/** Groups of people whose customers are counted: each costs a look through the list. */
const COUNTED = 12

/** How many customers become visible to whom, and how many stop being so. */
export async function tellVisibility(effects: Effect[]): Promise<Told[]> {
  const views = effects.filter(({ permission }) => lists.some((list) => list.viewPermission === permission))
  const groups = views.flatMap((effect) => sameTeams(effect.people).map((people) => ({ ...effect, people })))
  return Promise.all(groups.slice(0, COUNTED).map(tell))
}

/** People of the same teams see the same: they are counted for together. */
const sameTeams = (people: Member[]) => [...Map.groupBy(people, ({ teamIds }) => teamIds.toSorted().join()).values()]

async function tell({ permission, from, to, people }: Effect): Promise<Told> {
  const gain = covers(to, from)
  const count = await countNewlySeen(permission, people, gain ? from : to, gain ? to : from)
  const how = `${gain ? 'appear' : 'disappear'}${count > MOST ? '_many' : ''}`
  const text = translate(`roles.plan.${how}`, { count: Math.min(count, MOST), who: whoAre(people) })
  return { text, gain, ...named(people) }
}

/** A team by its name where it is all of the team. */
function whoAre(people: Member[]): string {
  const [first] = named(people).names
  if (people.length === 1) return first
  const count = { count: people.length }
  const [teamId, ...others] = people[0].teamIds
  const team = viewAudiences().teams.find(({ value }) => value === teamId)
  if (!team || others.length) return translate('roles.plan.people', count)
  const all = [...members().values()].filter(({ suspended, teamIds }) => !suspended && teamIds.includes(teamId))
  const whole = all.length === people.length ? 'team' : 'people_of'
  return translate(`roles.plan.${whole}`, { ...count, team: team.label })
}
