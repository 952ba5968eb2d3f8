import { people } from '#dictionaries/people'
import { valueById, valuesOf } from '#dictionaries/values'
import { everyFieldNamed } from '#lists/fields_of'
import { current } from '#tenancy/current'

/** What a customer who got in touch first begins with: fields whose values the company may choose. */
export const INBOUND_FIELDS = ['segment', 'status', 'channel', 'manager'] as const
export type InboundField = (typeof INBOUND_FIELDS)[number]

/** The value of such a field by id: the company's choice, otherwise whoever acts, or the first value in use. */
export function inboundValue(key: string): string | undefined {
  const chosen = chosenValue(key)
  if (key === 'manager') return chosen ?? current.user?.id
  const dictionary = everyFieldNamed('customers', key)?.options.dictionary
  return chosen ?? (dictionary && valuesOf(dictionary).find(({ retired }) => !retired)?.id)
}

/** Nothing where none was chosen, or what was is no longer to be had. */
export function chosenValue(key: string): string | undefined {
  const id = current.tenant.settings.inbound?.[key as InboundField]
  if (!id) return undefined
  const there =
    key === 'manager' ? people().some((one) => one.id === id && isHere(one)) : valueById(id)?.retired === false
  return there ? id : undefined
}

const isHere = ({ suspended, removed }: { suspended: boolean; removed: boolean }) => !suspended && !removed
