import { loadReferences } from '#fields/references'
import type { Cell, Record } from '#fields/field'
import { fieldNamed, fieldsOf, listNamed } from '#lists/fields_of'
import { titleOf } from '#lists/title_of'
import { isClosed } from '#lists/work_order_lead'
import { accessTo, seesValues } from '#permissions/field_access'
import { can } from '#permissions/grants'
import { mayTouch } from '#permissions/row_scope'
import type { Permission } from '#permissions/verbs'
import { current } from '#tenancy/current'
import { binUntil } from '#web/customers/bin_until'
import { factsOf, otherCards, withRevealed, type Fact } from '#web/customers/facts'
import { cellOf } from '#web/customers/head'
import { historyEntries } from '#web/customers/history_pages'
import { madeBy } from '#web/customers/tabs/facts_tab'
import { filesOf } from '#web/files/files_of'
import { closedStatus } from '#web/records/closed_status'
import { partsOf } from '#web/records/parts'

const CHANGES = 10

interface Asked {
  /** The page's query string: how far back its history goes. */
  query: { [name: string]: unknown }
  revealed?: Fact
}

/** What the page of one record shows, of any list that is no list of customers. */
export async function showPage(record: Record, { query, revealed }: Asked) {
  const { key: list } = listNamed(record.list)
  const path = `/${current.tenant.slug}/${list.replaceAll('_', '-')}/${record.id}`
  const { head, text, related } = partsOf[list]
  await loadReferences([record], fieldsOf(list))
  const older = typeof query.older === 'string' ? query.older : undefined
  const { entries, next } = await historyEntries(record.id, { limit: CHANGES, older })
  return {
    ...{ record, list, path, may: mayDo(record), binUntil: binUntil(record), ...madeBy(record) },
    head: headOf(record, head),
    text: textOf(record, text),
    facts: withRevealed(factsOf(record, 'basic'), revealed).filter((fact) => isShown(record, fact)),
    others: otherCards(record).map((card) => ({ ...card, facts: withRevealed(card.facts, revealed) })),
    history: { entries, older: next && `${path}?older=${next}`, newest: older ? path : null },
    related: await related(record),
    attached: await filesOf(record, path),
  }
}

function headOf(record: Record, keys: string[]) {
  const { mark, icon } = listNamed(record.list).lead(record)
  return {
    ...{ name: titleOf(record), number: String(record.number), icon, mark, deleted: Boolean(record.deleted_at) },
    customer: cellOf(record, 'customer'),
    facts: keys.flatMap((key) => cellsWith(record, key)),
  }
}

const cellsWith = (record: Record, key: string): { label: string; cell: Cell }[] => {
  const cell = cellOf(record, key)
  return cell ? [{ label: fieldNamed(record.list, key)!.label, cell }] : []
}

/** What is written about it in sentences, as it was typed; a mask stands among the facts, where it can be lifted. */
function textOf(record: Record, key: string) {
  const field = seesValues(record.list, key) && fieldNamed(record.list, key)
  const value = field && field.store.read(record, field)
  return field && value ? { label: field.label, value: String(value) } : null
}

/** Head and text have a place of their own. */
function isShown({ list }: Record, { key, masked, revealed }: Fact) {
  const apart = [listNamed(list).title, 'number', partsOf[list].text]
  return masked || revealed || !apart.includes(key)
}

/** What one press does to a work order, where there is something to do. */
function deedsOn(record: Record, open: boolean) {
  const ofWork = open && record.list === 'work_orders'
  const writes = (key: string) => accessTo(record.list, key) === 'write'
  return {
    assign: ofWork && record.assignee_id !== current.user!.id && writes('assignee'),
    close: ofWork && !isClosed(record) && writes('status') && closedStatus() !== undefined,
  }
}

function mayDo(record: Record) {
  const open = !record.deleted_at
  const may = (verb: string) => mayTouch(`${record.list}.${verb}` as Permission, record)
  return {
    edit: open && may('edit'),
    delete: open && may('delete'),
    restore: !open && may('delete'),
    ...deedsOn(record, open && may('edit')),
    log: open && record.list === 'work_orders' && can('service_records.create'),
    addFields: can('settings.fields'),
  }
}
