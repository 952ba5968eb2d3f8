import { people } from '#dictionaries/people'
import { members, type Member } from '#permissions/roles'
import { inputText } from '#web/input_text'

/** Everybody who belongs here, to choose from. */
export const peopleChoices = () =>
  people()
    .filter(({ removed }) => !removed)
    .map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))

/** The person of `?user=`; nobody where none of the tenant's is named. */
export function personChosen(query: Record<string, unknown>): Member | undefined {
  const id = inputText(query, 'user') ?? ''
  return people().some((person) => person.id === id && !person.removed) ? members().get(id) : undefined
}
