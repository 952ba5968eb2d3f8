import type { HttpContext } from '@adonisjs/core/http'
import { fileLimits, MEGABYTE } from '#actions/files/limits'
import { bytesTaken } from '#actions/files/room'
import { ChangeFileLimits } from '#actions/settings/change_file_limits'
import { fileSettingsValidator } from '#validators/comments'
import { flash } from '#web/flash'
import { formatBytes } from '#web/format'

/** What the company holds attached files to, and how much they take. */
export default class FileLimitsController {
  async edit({ view, i18n }: HttpContext) {
    const [limits, taken] = [fileLimits(), await bytesTaken()]
    const room = {
      taken: formatBytes(taken, i18n.locale),
      done: Math.ceil(taken / MEGABYTE),
      most: limits.filesMegabytes,
    }
    return view.render('pages/settings/files/edit', { limits, room })
  }

  async update(ctx: HttpContext) {
    await new ChangeFileLimits().handle(await ctx.request.validateUsing(fileSettingsValidator))
    flash(ctx, 'success', ctx.i18n.t('settings.files.saved'))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/settings/files`)
  }
}
