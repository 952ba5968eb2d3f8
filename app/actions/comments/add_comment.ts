import { fromMoment } from '#database/decorators'
import Comment from '#models/comment'
import type { CommentInput } from '#actions/comments/comment_input'
import { saveMentions, toldBy } from '#actions/comments/save_mentions'
import { attachFiles } from '#actions/files/attach_files'
import { noteAttached } from '#actions/files/note_attached'
import type { Record } from '#fields/field'
import { holdLiving } from '#lists/living_customer'
import { current } from '#tenancy/current'
import { idAt } from '#text/ids'
import { isDuplicate, transaction } from '#tenancy/transaction'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Making {
  /** Names the form: sent twice, it is answered once. */
  submission?: string | null
  /** A moment, where it is not now: the demo has a past. */
  at?: string
}

/** Adds a comment to a customer. The text is one that `commentProblem` had nothing to say about. */
export class AddComment {
  async handle(customer: Record, input: CommentInput, making: Making = {}): Promise<void> {
    try {
      await transaction((trx) => this.add(trx, customer, input, making))
    } catch (error) {
      if (!isDuplicate(error) || !(await this.madeBy(making.submission))) throw error
    }
  }

  private async add(
    trx: TransactionClientContract,
    { id: asked, ...customer }: Record,
    input: CommentInput,
    { submission, at }: Making
  ): Promise<void> {
    const customerId = (await holdLiving(trx, [asked])).get(asked) ?? asked
    const made = at && { id: idAt(fromMoment(at).toMillis()), createdAt: fromMoment(at) }
    const row = { customerId, userId: current.user!.id, body: input.body, submission, version: 1, ...made }
    const { id } = await Comment.create(row, { client: trx })
    const files = await attachFiles(trx, { customerId, commentId: id }, input.files)
    await saveMentions(trx, id, toldBy(input, customer))
    const after = { text: input.body, files: files.map(({ name }) => name) }
    noteAttached(trx, { customerId }, { action: 'comment_add', after, at })
  }

  private madeBy(submission: string | null | undefined) {
    return submission ? Comment.findBy('submission', submission) : null
  }
}
