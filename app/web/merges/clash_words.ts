import type { Combined } from '#actions/merges/combine'
import type { LinkPlan } from '#actions/merges/merge_links'
import type { LinkRow } from '#actions/merges/snapshot'
import { mergeChoices } from '#actions/merges/merge_choices'
import type { Twin } from '#actions/merges/move_items'
import { valueById } from '#dictionaries/values'
import { referenceOf } from '#fields/references'
import { translate } from '#fields/translate'
import type { Record } from '#fields/field'
import { addressText } from '#lists/address_text'
import { fieldNamed } from '#lists/fields_of'
import { seenAddresses, seesPoint } from '#lists/seen_record'

/** Where the customers clash and what becomes of it, as far as the acting person may see it. */
export function clashWords(records: Record[], { twins, loops }: Combined, links: LinkPlan): string[] {
  const said = [
    ...twins.flatMap(sayTwin),
    ...uniqueFields(records).map((field) => say('unique', { field })),
    ...loops.flatMap(({ key }) => fieldNamed('customers', key)?.label ?? []).map((field) => say('self', { field })),
    ...links.loops.map((link) => say('loop', { one: nameOf(link.from_id), other: nameOf(link.to_id) })),
    ...links.repeated.map((link) => say('repeated', { other: nameOf(outside(link, records)) })),
  ]
  return [...new Set(said)]
}

function sayTwin(twin: Twin): string[] {
  if ('point' in twin) {
    const channel = valueById(twin.point.channel_id)?.name ?? ''
    return seesPoint(twin.point) ? [say('point', { channel, value: twin.point.value })] : []
  }
  return seenAddresses([twin.address]).map((address) => say('address', { value: addressText(address) }))
}

/** Fields of which more than one of them has a value that nobody else may have; a number has everybody. */
function uniqueFields(records: Record[]): string[] {
  const choices = mergeChoices(records).filter(
    ({ key, fields }) => key !== 'number' && fields.some(({ unique }) => unique)
  )
  const claimed = choices.filter(
    ({ fields: [field] }) => records.filter((record) => field.store.read(record, field) !== null).length > 1
  )
  return claimed.map(({ fields }) => fields[0].label)
}

function outside({ from_id: from, to_id: to }: LinkRow, records: Record[]): string {
  return records.some(({ id }) => id === from) ? to : from
}

const nameOf = (id: string) => referenceOf(id)?.name ?? translate('merge.list.unseen')

const say = (what: string, values: { [name: string]: string }) => translate(`merge.clash.${what}`, values)
