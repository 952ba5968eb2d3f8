import type { Field } from '#fields/field'
import { everyFieldOf } from '#lists/fields_of'

/** Columns besides the names that search looks into; each of them can be hidden. */
export const SEARCHED_COLUMNS = ['membership_number', 'id_number'] as const

/** The keys of the fields by whose values search finds records, names aside: nobody is kept from those. */
export const searchedKeys = (list: string): string[] =>
  everyFieldOf(list)
    .filter(isSearched)
    .map(({ key }) => key)

const isSearched = ({ key, store }: Field) =>
  store.name === 'contact_point' || SEARCHED_COLUMNS.some((column) => column === key)
