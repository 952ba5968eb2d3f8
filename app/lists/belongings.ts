/** What a person ticks on the page of a merge: it comes along, or stays behind. */
export const KINDS = ['contact', 'accounts', 'tickets', 'comments', 'relations'] as const
export type Kind = (typeof KINDS)[number]

export const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text)

/** Rows of one table that belong to a customer. */
export interface Belonging {
  /** What people call them: `merge.nouns.<noun>` in the language files. */
  noun: string
  table: string
  /** Names the customer. */
  column: string
  kind: Kind
  /** Only those rows of the table, where others are of another kind: without bindings, its columns by their bare names. */
  only?: string
  /**
   * `rows` are handed over by one statement. `record` rows are part of the customer's record, and `link` rows name two
   * customers: both are dealt with one by one.
   */
  moves: 'rows' | 'record' | 'link'
  /** The list whose records these are: each has a version and a history of its own. */
  list?: string
}

const OF_TICKET = '(work_order_id is not null or service_record_id is not null)'
const OF_CUSTOMER = 'work_order_id is null and service_record_id is null'

/**
 * What belongs to a customer, and goes with it when it is merged or deleted for good. A test holds every link to
 * `customers` in the schema to be here, or to be exempt with a reason.
 */
// One kind of row a line reads as the table that it is.
// prettier-ignore
export const belongings: Belonging[] = [
  { noun: 'contact_points', table: 'contact_points', column: 'customer_id', kind: 'contact', moves: 'record', only: "kind <> 'social'" },
  { noun: 'addresses', table: 'addresses', column: 'customer_id', kind: 'contact', moves: 'record' },
  { noun: 'accounts', table: 'contact_points', column: 'customer_id', kind: 'accounts', moves: 'record', only: "kind = 'social'" },
  { noun: 'work_orders', table: 'work_orders', column: 'customer_id', kind: 'tickets', moves: 'rows', list: 'work_orders' },
  { noun: 'service_records', table: 'service_records', column: 'customer_id', kind: 'tickets', moves: 'rows', list: 'service_records' },
  { noun: 'ticket_files', table: 'attachments', column: 'customer_id', kind: 'tickets', moves: 'rows', only: OF_TICKET },
  { noun: 'comments', table: 'comments', column: 'customer_id', kind: 'comments', moves: 'rows' },
  { noun: 'files', table: 'attachments', column: 'customer_id', kind: 'comments', moves: 'rows', only: OF_CUSTOMER },
  { noun: 'relations', table: 'customer_links', column: 'from_id', kind: 'relations', moves: 'link' },
  { noun: 'relations', table: 'customer_links', column: 'to_id', kind: 'relations', moves: 'link' },
]

/** Links to customers that are nobody's belongings, each with its reason. */
export const followers: Record<string, string> = {
  'duplicate_pairs.low_id':
    'a suspicion: lists leave out who is not there, and what was decided holds when they are apart again',
  'duplicate_pairs.high_id':
    'a suspicion: lists leave out who is not there, and what was decided holds when they are apart again',
  'customers.merged_into_id': 'is the merge itself',
  'merges.main_id': 'is the merge itself',
}
