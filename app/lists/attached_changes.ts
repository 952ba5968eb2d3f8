import type { Cell } from '#fields/field'
import { translate } from '#fields/translate'
import type { ChangeLine } from '#lists/change_lines'
import type { ChangeRow } from '#lists/read_changes'
import type { Permission } from '#permissions/verbs'

/** What happened to comments and files of a record, and what it takes to know of it. */
export const attachedActions = {
  comment_add: 'comments.view',
  comment_edit: 'comments.view',
  comment_delete: 'comments.view',
  comment_file_delete: 'comments.view',
  file_add: 'files.view',
  file_delete: 'files.view',
} as const satisfies { [action: string]: Permission }

export type AttachedAction = keyof typeof attachedActions

/** A change of the book "attached". */
export interface Attached {
  /** The text of a comment. */
  text?: string
  /** Names of files. */
  files?: string[]
}

export const isAttached = (action: string): action is AttachedAction => Object.hasOwn(attachedActions, action)

/** The text and the names of files, as far as they changed. */
export function attachedLines({ before, after }: Pick<ChangeRow, 'before' | 'after'>): ChangeLine[] {
  const [was, is] = [before as Attached, after as Attached]
  return [line('text', was.text, is.text), line('files', listed(was.files), listed(is.files))].filter(
    (each) => each.before?.text !== each.after?.text
  )
}

const listed = (names?: string[]) => names?.join(', ')

const line = (key: 'text' | 'files', before?: string, after?: string): ChangeLine => ({
  key,
  label: translate(`comments.history_${key}`),
  before: cellOf(before),
  after: cellOf(after),
})

const cellOf = (text?: string): Cell | null => (text ? { kind: 'text', text } : null)
