import type { Field } from '#fields/field'
import { everyFieldOf, listNamed } from '#lists/fields_of'

/** The keys of the fields by whose values search finds records, names aside: nobody is kept from those. */
export function searchedKeys(list: string): string[] {
  const { guarded } = listNamed(list).search
  const isSearched = ({ key, store }: Field) => store.name === 'contact_point' || guarded.includes(key)
  return everyFieldOf(list)
    .filter(isSearched)
    .map(({ key }) => key)
}
