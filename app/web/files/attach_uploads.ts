import type { HttpContext } from '@adonisjs/core/http'
import type { Owner } from '#actions/files/attach_files'
import { AttachTo } from '#actions/files/attach_to'
import { MOST_AT_ONCE } from '#actions/files/limits'
import { submissionOf } from '#web/submission_of'
import { sayProblems } from '#web/files/say_problems'
import { UPLOADS, uploadsOf } from '#web/files/uploads_of'
import { flash } from '#web/flash'

type Errors = { [control: string]: string }

/** Attaches what a form of `uploadForm` sent to its owner; answers what the form must say, nothing where all went well. */
export async function attachUploads(ctx: HttpContext, owner: Owner): Promise<Errors | undefined> {
  const { uploads, problems } = uploadsOf(ctx)
  if (problems.length) return sayProblems(problems, ctx.i18n)
  if (uploads.length === 0) return { [UPLOADS]: ctx.i18n.t('files.problems.none') }
  if (uploads.length > MOST_AT_ONCE) return { [UPLOADS]: ctx.i18n.t('files.problems.count', { most: MOST_AT_ONCE }) }
  const attached = await new AttachTo().handle(owner, uploads, submissionOf(ctx))
  const added = attached.count ? ctx.i18n.t('files.added', { count: attached.count }) : ''
  const { [UPLOADS]: refused } = sayProblems(attached.problems, ctx.i18n)
  if (refused) return { [UPLOADS]: `${refused} ${added}`.trim() }
  flash(ctx, 'success', added)
}
