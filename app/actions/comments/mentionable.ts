import { people, type Person } from '#dictionaries/people'
import { reaches, type Owned } from '#permissions/reaching'
import { members } from '#permissions/roles'
import { current } from '#tenancy/current'

/** Colleagues who may be told of a comment, by name: those who are here and may read it. */
export const mentionable = (customer: Owned): Person[] =>
  people().filter(
    ({ id, invited, removed }) => id !== current.user?.id && !invited && !removed && mayRead(id, customer)
  )

function mayRead(userId: string, customer: Owned) {
  const member = members().get(userId)
  const needed = ['customers.view', 'comments.view'] as const
  return member !== undefined && needed.every((permission) => reaches(member, permission, customer))
}
