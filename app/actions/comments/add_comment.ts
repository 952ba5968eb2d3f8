import Comment from '#models/comment'
import type { CommentInput } from '#actions/comments/comment_input'
import { saveMentions, toldBy } from '#actions/comments/save_mentions'
import { attachFiles } from '#actions/files/attach_files'
import { noteAttached } from '#actions/files/note_attached'
import type { Record } from '#fields/field'
import { current } from '#tenancy/current'
import { isDuplicate, transaction } from '#tenancy/transaction'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Adds a comment to a customer, once for each submission. The text is one that `commentProblem` had nothing to say about. */
export class AddComment {
  async handle(customer: Record, input: CommentInput, submission: string | null): Promise<void> {
    try {
      await transaction((trx) => this.add(trx, customer, input, submission))
    } catch (error) {
      if (!submission || !isDuplicate(error) || !(await Comment.findBy('submission', submission))) throw error
    }
  }

  private async add(
    trx: TransactionClientContract,
    customer: Record,
    input: CommentInput,
    submission: string | null
  ): Promise<void> {
    const row = { customerId: customer.id, userId: current.user!.id, body: input.body, submission, version: 1 }
    const { id } = await Comment.create(row, { client: trx })
    const files = await attachFiles(trx, { customerId: customer.id, commentId: id }, input.files)
    await saveMentions(trx, id, toldBy(input, customer))
    const after = { text: input.body, files: files.map(({ name }) => name) }
    noteAttached(trx, { customerId: customer.id, action: 'comment_add', after })
  }
}
