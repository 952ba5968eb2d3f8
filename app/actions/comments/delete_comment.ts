import { forgetMentions } from '#actions/comments/save_mentions'
import { dropAttachments } from '#actions/files/drop_files'
import { noteAttached } from '#actions/files/note_attached'
import { attachmentsOfComment } from '#actions/files/read_attachments'
import type Comment from '#models/comment'
import { transaction } from '#tenancy/transaction'

/** Deletes a comment with its attachments; its text stays in the history. */
export class DeleteComment {
  async handle(comment: Comment): Promise<void> {
    await transaction(async (trx) => {
      const files = await attachmentsOfComment(comment.id, trx)
      await dropAttachments(
        trx,
        files.map(({ fileId }) => fileId)
      )
      await forgetMentions(trx, comment.id)
      await comment.useTransaction(trx).delete()
      const before = { text: comment.body, files: files.map(({ name }) => name) }
      noteAttached(trx, { customerId: comment.customerId }, { action: 'comment_delete', before })
    })
  }
}
