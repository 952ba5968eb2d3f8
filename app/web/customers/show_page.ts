import type { I18n } from '@adonisjs/i18n'
import { personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import type { Record } from '#fields/field'
import { loadReferences } from '#fields/references'
import { fieldsOf } from '#lists/fields_of'
import { seenRecord } from '#lists/seen_record'
import { can } from '#permissions/grants'
import { mayTouch } from '#permissions/row_scope'
import { current } from '#tenancy/current'
import { binUntil } from '#web/customers/bin_until'
import { addressView } from '#web/customers/address_view'
import { factsOf, maskedFacts, otherCards, withRevealed, type Fact } from '#web/customers/facts'
import { cellOf, headOf, pointView } from '#web/customers/head'
import { historyEntries } from '#web/customers/history_pages'
import { offerFor } from '#web/customers/reversal_page'

export const TABS = ['basic', 'contact', 'marketing', 'other', 'history'] as const
export type TabName = (typeof TABS)[number]

const RECENT = 5
const HISTORY_PAGE = 20

interface Asked {
  /** The change that the page of the history begins behind. */
  older?: string
  revealed?: Fact
}

/** The tab that a part of a customer stands on. */
export const shownPart = (part: unknown): TabName => TABS.find((name) => name === part) ?? 'basic'

/** What the page of one customer shows on a tab. */
export async function showPage(record: Record, tab: TabName, i18n: I18n, { older, revealed }: Asked = {}) {
  const path = `/${current.tenant.slug}/customers/${record.id}`
  const seen = seenRecord(record)
  await loadReferences([record], fieldsOf('customers'))
  const may = mayDo(record)
  const whole = tab === 'history'
  const offer = whole && may.edit ? offerFor(record, path) : undefined
  const { entries, next } = await historyEntries(record.id, whole ? HISTORY_PAGE : RECENT, older, offer)
  return {
    record,
    path,
    tab,
    head: headOf(seen),
    tabs: TABS.map((name) => ({
      label: i18n.t(`customers.tab_${name}`),
      href: `${path}?tab=${name}`,
      current: name === tab,
    })),
    facts: withRevealed(isOfFacts(tab) ? factsOf(record, tab) : [], revealed),
    cards:
      tab === 'other' ? otherCards(record).map((card) => ({ ...card, facts: withRevealed(card.facts, revealed) })) : [],
    masked: maskedOf(record, revealed),
    points: tab === 'contact' ? seen.points.map(pointView) : [],
    addresses: tab === 'contact' ? seen.addresses.map(addressView) : [],
    entries,
    older: next && `${path}?tab=history&older=${next}`,
    newest: older ? `${path}?tab=history` : null,
    made: {
      by: nameOf(record.created_by),
      at: record.created_at,
      source: record.source === 'user' ? undefined : cellOf(record, 'source')?.text,
    },
    changed: { by: nameOf(record.updated_by), at: record.updated_at },
    may,
    zone: current.timeZone,
    binUntil: binUntil(record),
  }
}

const maskedOf = (record: Record, revealed: Fact | undefined) => ({
  points: withRevealed(maskedFacts(record, 'contact_point'), revealed),
  addresses: withRevealed(maskedFacts(record, 'address'), revealed),
})

const isOfFacts = (tab: TabName) => tab === 'basic' || tab === 'marketing' || tab === 'contact'

const nameOf = (userId: unknown) => personById(String(userId))?.name ?? translate('customers.somebody')

function mayDo(record: Record) {
  const open = !record.deleted_at
  return {
    edit: open && mayTouch('customers.edit', record),
    disable: open && mayTouch('customers.disable', record),
    delete: open && mayTouch('customers.delete', record),
    restore: !open && mayTouch('customers.delete', record),
    addFields: can('settings.fields'),
    explain: can('settings.roles'),
  }
}
