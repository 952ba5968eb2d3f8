import { findPerson, isSharedName, people, personById } from '#dictionaries/people'
import { defineType, lineOf } from '#fields/types/define_type'
import { current } from '#tenancy/current'
import type { Choice } from '#fields/field'

/** A user of this tenant, by id; read by e-mail, by a name that one person has, or `me`. */
export const user = defineType<string>({
  name: 'user',
  operators: ['is', 'is_not', 'empty', 'not_empty'],
  component: 'select',
  index: 'ref',
  parse(input) {
    const typed = lineOf(input)
    if (!typed) return { value: null }
    if (typed === 'me' && current.user) return { value: current.user.id }
    const person = findPerson(typed)
    if (person) return { value: person.id }
    const code = isSharedName(typed) ? 'several_people' : 'unknown_person'
    return { problem: { code, params: { value: typed.slice(0, 60) } } }
  },
  show: (id) => ({ kind: 'text', text: nameOf(id) }),
  toSheet: nameOf,
  portable: (id) => personById(id)?.email ?? id,
  indexValues: (id) => [id],
  choices,
  schema: () => ({ type: 'string', description: 'Id of a user' }),
  sample: () => people().find((person) => !person.suspended)?.email ?? 'jane@example.com',
})

function choices(): Choice[] {
  return people()
    .filter((person) => !person.suspended)
    .map(({ id, name }) => ({ value: id, label: name }))
}

function nameOf(id: string): string {
  return personById(id)?.name ?? id
}
