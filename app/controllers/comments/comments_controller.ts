import type { HttpContext } from '@adonisjs/core/http'
import { AddComment } from '#actions/comments/add_comment'
import { DeleteComment } from '#actions/comments/delete_comment'
import { EditComment } from '#actions/comments/edit_comment'
import { toldOf } from '#actions/comments/read_comments'
import { attachmentsOfComment } from '#actions/files/read_attachments'
import type { Record } from '#fields/field'
import Comment from '#models/comment'
import { readCommentForm, type CommentForm } from '#web/comments/comment_form'
import { findComment } from '#web/comments/find_comment'
import { commentFormPage } from '#web/comments/form_page'
import { findUsable } from '#web/customers/find_customer'
import { flash } from '#web/flash'

/** What people write about a customer; the tab of its page lists it. */
export default class CommentsController {
  async create(ctx: HttpContext) {
    return this.renderNew(ctx, await findUsable(ctx, 'view'))
  }

  async store(ctx: HttpContext) {
    const customer = await findUsable(ctx, 'view')
    const form = await readCommentForm(ctx)
    if (hasErrors(form)) return this.renderNew(ctx, customer, form)
    await new AddComment().handle(customer, inputOf(form), { submission: form.submission })
    return this.toTab(ctx, customer, 'added')
  }

  async edit(ctx: HttpContext) {
    const { comment, customer } = await findComment(ctx, 'edit')
    const { body, version } = comment
    return this.renderEdit(ctx, customer, comment, { body, version, told: await toldOf(comment.id) })
  }

  async update(ctx: HttpContext) {
    const { comment, customer } = await findComment(ctx, 'edit')
    const had = await attachmentsOfComment(comment.id)
    const form = await readCommentForm(
      ctx,
      had.map(({ fileId }) => fileId)
    )
    if (hasErrors(form)) return this.renderEdit(ctx, customer, comment, form)
    const { version, removed } = form
    const saved = await new EditComment().handle(comment, customer, { ...inputOf(form), version, removed })
    return saved ? this.toTab(ctx, customer, 'changed') : this.renderConflict(ctx, customer, form)
  }

  async destroy(ctx: HttpContext) {
    const { comment, customer } = await findComment(ctx, 'delete')
    await new DeleteComment().handle(comment)
    return this.toTab(ctx, customer, 'deleted')
  }

  private renderNew(ctx: HttpContext, customer: Record, form?: CommentForm) {
    if (form) ctx.response.status(422)
    return ctx.view.render('pages/comments/new', { customer, form: commentFormPage(customer, form) })
  }

  private async renderEdit(
    ctx: HttpContext,
    customer: Record,
    comment: Comment,
    form: Partial<CommentForm>,
    stale?: string
  ) {
    if (form.errors) ctx.response.status(stale === undefined ? 422 : 409)
    const page = commentFormPage(customer, form, await attachmentsOfComment(comment.id))
    return ctx.view.render('pages/comments/edit', { customer, comment, form: page, stale })
  }

  /**
   * It was saved since the form was made, in another window: that text stands beside what was typed, which counts if it is sent
   * again. The same text is the same form, sent twice.
   */
  private async renderConflict(ctx: HttpContext, customer: Record, form: CommentForm) {
    const comment = await Comment.findOrFail(ctx.params.id)
    if (comment.body === form.body) return this.toTab(ctx, customer, 'changed')
    return this.renderEdit(ctx, customer, comment, { ...form, version: comment.version }, comment.body)
  }

  private toTab(ctx: HttpContext, { id }: Record, done: 'added' | 'changed' | 'deleted') {
    flash(ctx, 'success', ctx.i18n.t(`comments.${done}`))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/customers/${id}?tab=comments`)
  }
}

const hasErrors = ({ errors }: CommentForm) => Object.keys(errors).length > 0

const inputOf = ({ body, told, waiting }: CommentForm) => ({ body, told, files: waiting.map(({ id }) => id) })
