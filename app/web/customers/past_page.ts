import { fromMoment, momentAt } from '#database/decorators'
import { recordAsOf, MOST_BACK } from '#actions/records/record_as_of'
import type { Record } from '#fields/field'
import { isoLocal } from '#fields/formats'
import { loadReferences } from '#fields/references'
import { translate } from '#fields/translate'
import { dateTime } from '#fields/types/date_time'
import { fieldNamed, fieldsOf } from '#lists/fields_of'
import { seenRecord } from '#lists/seen_record'
import { current } from '#tenancy/current'
import { addressView } from '#web/customers/address_view'
import { factsOf, otherCards } from '#web/customers/facts'
import { headOf, pointView } from '#web/customers/head'

/** What a person typed: a moment in their own time zone. */
export interface AskedPast {
  typed: string
  /** UTC; nothing where what was typed can't be read. */
  moment?: string
}

/** A day or a time as people write it, or exactly as a page of ours gives it. */
export function pastAsked(typed: string): AskedPast {
  const parsed = dateTime.parse(typed, fieldNamed('customers', 'created_at') as never, {})
  return { typed, moment: 'value' in parsed && parsed.value !== null ? momentAt(parsed.value) : undefined }
}

/** A customer as it was at that moment, to read; or why it can't be shown. */
export async function pastPage(record: Record, { typed, moment }: AskedPast) {
  const path = `/${current.tenant.slug}/customers/${record.id}`
  const page = { record, path, typed: moment ? isoLocal(fromMoment(moment).toMillis()) : typed, zone: current.timeZone }
  if (!moment) return { ...page, problem: typed ? translate('customers.past_unreadable') : undefined }
  const past = await recordAsOf(record, moment)
  if ('reason' in past)
    return { ...page, moment, told: translate(`customers.past_${past.reason}`, { most: MOST_BACK }) }
  return { ...page, moment, past: await shown(past.record) }
}

async function shown(record: Record) {
  const seen = seenRecord(record)
  await loadReferences([record], fieldsOf('customers'))
  const cards = (['basic', 'contact', 'marketing'] as const).map((tab) => {
    return { title: translate(`customers.tab_${tab}`), facts: factsOf(record, tab) }
  })
  return {
    head: { ...headOf(seen), quick: [] },
    cards: [...cards.filter(({ facts }) => facts.length), ...otherCards(record)],
    points: seen.points.map(pointView),
    addresses: seen.addresses.map(addressView),
  }
}
