import type { Record } from '#fields/field'

type Stored = { [key: string]: unknown }

/** A customer as it was before a merge, and what the merge left it with. */
export interface KeptRecord {
  before: Record
  version: number
  changed: { before: Stored; after: Stored }
}

/** A customer elsewhere whose fields named one that left: by the id of the field, whom it named. */
export interface Referrer {
  id: string
  version: number
  updated_at: unknown
  updated_by: unknown
  named: { [fieldId: string]: string }
}

export type LinkRow = {
  id: string
  from_id: string
  to_id: string
  type_id: string
  note: string | null
  created_by: string | null
  created_at: string
}

/** All that it takes to undo a merge. */
export interface Snapshot {
  /** The main one first. */
  records: KeptRecord[]
  referrers: Referrer[]
  /** Rows that were handed over: by noun, then by the customer they came from; ids in one text. */
  moved: { [noun: string]: { [customerId: string]: string } }
  links: { moved: Pick<LinkRow, 'id' | 'from_id' | 'to_id'>[]; dropped: LinkRow[] }
}

/** Who became part of the main customer, and how many rows were handed over, by noun. */
export interface MergeResult {
  merged: string[]
  moved: { [noun: string]: number }
}

const LENGTH = 26

/** Ten thousand ids without quotes and commas. */
export const packed = (ids: string[]) => ids.join('')

export const unpacked = (text: string) =>
  Array.from({ length: text.length / LENGTH }, (_, at) => text.slice(at * LENGTH, (at + 1) * LENGTH))
