import { everyFieldOf } from '#lists/fields_of'
import { forms } from '#lists/forms'
import { lists } from '#lists/index'
import type { SavedState } from '#lists/list_state'
import View from '#models/view'
import { current } from '#tenancy/current'
import { carriersWith } from '#actions/settings/dictionaries/carriers'

/** Counting stops here: "10,000+". */
export const MOST_COUNTED = 10_000

export interface UsedValue {
  id: string
  key: string
  dictionary: string
}

/** Where a value is used, before it is changed. */
export async function valueUsage(value: UsedValue) {
  const using = (await View.query()).filter(({ list, state }) => narrowsBy(list, state as SavedState, value))
  const shown = using.filter(({ audience, userId }) => audience !== 'mine' || userId === current.user?.id)
  return {
    customers: (await carriersWith(value, MOST_COUNTED + 1)).length,
    of: carriersOf(value.dictionary),
    views: shown.map(({ id, name }) => ({ id, name })),
    privateViews: using.length - shown.length,
    conditions: lists
      .flatMap(({ key }) => forms(key))
      .filter(({ list, sections }) =>
        sections.some(({ fields }) =>
          fields.some(({ when }) => when && isOf(list, when.field, value) && when.values.includes(value.key))
        )
      ),
  }
}

/** The fields of a list that offer a dictionary's values. */
export const fieldsOffering = (list: string, dictionary: string) =>
  everyFieldOf(list).filter(({ options }) => options.dictionary === dictionary)

/** The fields of every list that do. */
export const everyFieldOffering = (dictionary: string) => lists.flatMap(({ key }) => fieldsOffering(key, dictionary))

/** How those that carry its values are called: customers, unless another list offers them too. */
export const carriersOf = (dictionary: string) =>
  lists.slice(1).some(({ key }) => fieldsOffering(key, dictionary).length) ? 'records' : 'customers'

/** Filters hold values by key; older and seeded ones by id. */
export const narrowsBy = (list: string, { all, any }: SavedState, value: UsedValue) =>
  [...(all ?? []), ...(any ?? [])].some(
    ({ key, values }) => isOf(list, key, value) && values.some((text) => text === value.id || text === value.key)
  )

const isOf = (list: string, key: string, { dictionary }: UsedValue) =>
  fieldsOffering(list, dictionary).some((field) => field.key === key)
