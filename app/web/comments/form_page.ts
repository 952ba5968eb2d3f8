import { LONGEST_COMMENT } from '#actions/comments/comment_input'
import { mentionable } from '#actions/comments/mentionable'
import { MOST_OF_COMMENT } from '#actions/files/limits'
import type { AttachedFile } from '#actions/files/read_attachments'
import type { Record } from '#fields/field'
import { current } from '#tenancy/current'
import { newId } from '#text/ids'
import type { CommentForm } from '#web/comments/comment_form'
import { presentBytes, presentFile } from '#web/files/present_file'
import { uploadControl } from '#web/files/upload_form'

type Typed = Pick<CommentForm, 'body' | 'told' | 'waiting' | 'removed' | 'errors' | 'submission' | 'version'>

const BLANK: Typed = { body: '', told: [], waiting: [], removed: [], errors: {}, submission: null, version: 0 }

/** What the form of a comment shows: a new one, or one that has files already. */
export function commentFormPage(customer: Record, typed: Partial<Typed> = {}, had: AttachedFile[] = []) {
  const { body, told, waiting, removed, errors, submission, version } = { ...BLANK, ...typed }
  return {
    ...{ body, errors, version },
    submission: submission ?? newId(),
    longest: LONGEST_COMMENT,
    told: told.map(String),
    people: mentionable(customer).map(({ id, name }) => ({ value: id, label: name })),
    had: had.map((file) => ({ ...presentFile(file), removed: removed.includes(file.fileId) })),
    waiting: waiting.map((file) => ({ ...presentBytes(file, pathOf(file)), id: file.id })),
    uploads: uploadControl(MOST_OF_COMMENT),
  }
}

const pathOf = ({ id }: { id: string }) => `/${current.tenant.slug}/files/${id}`
