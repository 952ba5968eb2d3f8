import { OperationIssueSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'
import { compose } from '@adonisjs/core/helpers'

/** What is wrong in one cell, or with the whole row when no column is named. */
export interface RowProblem {
  /** Position in the uploaded file, from 0; null speaks of the row. */
  column: number | null
  /** The field, if it is about one. */
  key?: string
  /** `problems.<code>` and `import.cures.<code>` in the language files. */
  code: string
  params?: { [name: string]: string | number }
  /** The other customer that stands in the way; the record itself, where the operation has no file. */
  recordId?: string
  /** Who stands in the way: they changed it since. */
  userId?: string
  /** What the record holds there now, as a change would: see app/operations/undo. */
  holds?: { [key: string]: unknown }
}

/** A row of a file that was not taken over, as it was uploaded. */
export default class OperationIssue extends compose(OperationIssueSchema, tenantOwned) {
  declare problems: RowProblem[]
  /** Those behind the last column of the header too. */
  declare cells: string[]
}
