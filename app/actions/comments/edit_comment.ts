import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { CommentInput } from '#actions/comments/comment_input'
import { saveMentions, toldBy } from '#actions/comments/save_mentions'
import { attachFiles } from '#actions/files/attach_files'
import { dropAttachments } from '#actions/files/drop_files'
import { noteAttached } from '#actions/files/note_attached'
import { attachmentsOfComment } from '#actions/files/read_attachments'
import { now } from '#database/decorators'
import type { Record } from '#fields/field'
import type Comment from '#models/comment'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

export interface CommentEdit extends CommentInput {
  /** The version that was on the form. */
  version: number
  /** Files that it had and that go. */
  removed: string[]
}

/** Changes a comment's text, attachments and whom it tells; answers whether it was still the version on the form. */
export class EditComment {
  async handle(comment: Comment, customer: Record, edit: CommentEdit): Promise<boolean> {
    return transaction((trx) => this.edit(trx, comment, customer, edit))
  }

  private async edit(trx: TransactionClientContract, comment: Comment, customer: Record, edit: CommentEdit) {
    if (!(await this.take(trx, comment, edit))) return false
    const had = await attachmentsOfComment(comment.id, trx)
    const gone = had.filter(({ fileId }) => edit.removed.includes(fileId))
    await dropAttachments(
      trx,
      gone.map(({ fileId }) => fileId)
    )
    const come = await attachFiles(trx, { customerId: customer.id, commentId: comment.id }, edit.files)
    await saveMentions(trx, comment.id, toldBy(edit, customer))
    const before = { text: comment.body, files: had.map(({ name }) => name) }
    const stays = had.filter((each) => !gone.includes(each))
    const after = { text: edit.body, files: [...stays, ...come].map(({ name }) => name) }
    noteAttached(trx, { customerId: customer.id }, { action: 'comment_edit', before, after })
    return true
  }

  private async take(trx: TransactionClientContract, { id }: Comment, { version, body }: CommentEdit) {
    const row = trx.from('comments').where({ tenant_id: current.tenant.id, id, version })
    return Number(await row.update({ body, version: version + 1, updated_at: now() })) === 1
  }
}
