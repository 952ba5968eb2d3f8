import type { HttpContext } from '@adonisjs/core/http'
import { commentProblem, commentText } from '#actions/comments/comment_input'
import { waitingFiles } from '#actions/files/attach_files'
import { keepUploads } from '#actions/files/keep_uploads'
import { MOST_OF_COMMENT } from '#actions/files/limits'
import type { UploadProblem } from '#actions/files/upload'
import type StoredFile from '#models/stored_file'
import { commentValidator } from '#validators/comments'
import { sayProblems } from '#web/files/say_problems'
import { uploadsOf } from '#web/files/uploads_of'
import { submissionOf } from '#web/submission_of'

/** A comment as somebody is about to send it. */
export interface CommentForm {
  body: string
  told: string[]
  /** Sent before, or now, and waiting for the comment. */
  waiting: StoredFile[]
  /** Files of the comment that are to go. */
  removed: string[]
  version: number
  submission: string | null
  /** What is wrong, by control. */
  errors: { [control: string]: string }
}

/**
 * Reads a form whose comment has these files already. Files that are as they should be are kept at once and wait, so that
 * nobody has to choose them again because of something else that is wrong.
 */
export async function readCommentForm(ctx: HttpContext, had: string[] = []): Promise<CommentForm> {
  const { version = 0, ...typed } = await ctx.request.validateUsing(commentValidator)
  const [told, sent, removed] = [typed.told, typed.waiting, typed.removed].map(chosen)
  const body = commentText(typed.body ?? '')
  const stay = had.filter((id) => !removed.includes(id))
  const { ids, problems } = await receive(ctx, sent, MOST_OF_COMMENT - stay.length)
  const wrong = commentProblem(body)
  const errors = {
    ...(wrong && { body: ctx.i18n.t(`comments.problems.${wrong}`, { length: [...body].length }) }),
    ...sayProblems(problems, ctx.i18n),
  }
  return { body, told, removed, version, errors, waiting: await waitingFiles(ids), submission: submissionOf(ctx) }
}

/** An empty choice is sent as one empty value. */
const chosen = (ids: (string | null)[] = []) => ids.filter((id) => id !== null)

/** Ids of all files that wait for the comment, at most so many. */
async function receive(ctx: HttpContext, sent: string[], most: number) {
  const { uploads, problems } = uploadsOf(ctx)
  const before = (await waitingFiles(sent)).map(({ id }) => id)
  if (before.length < sent.length) problems.push({ file: '', code: 'gone' })
  if (before.length + uploads.length > most)
    return { ids: before.slice(0, Math.max(0, most)), problems: [...problems, tooMany()] }
  const kept = await keepUploads(uploads)
  return { ids: [...before, ...kept.kept], problems: [...problems, ...kept.problems] }
}

const tooMany = (): UploadProblem => ({ file: '', code: 'count', params: { most: MOST_OF_COMMENT } })
