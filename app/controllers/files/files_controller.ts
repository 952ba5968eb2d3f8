import type { HttpContext } from '@adonisjs/core/http'
import { DeleteAttachment } from '#actions/files/delete_attachment'
import { fileStore } from '#files/index'
import { current } from '#tenancy/current'
import { findFile } from '#web/files/find_file'
import { placeOfFile } from '#web/files/place_of_file'
import { flash } from '#web/flash'
import { sendFile } from '#web/send_file'

/** An attached file, whatever it is attached to. */
export default class FilesController {
  async show(ctx: HttpContext) {
    const { file } = await findFile(ctx, 'view')
    return sendFile(ctx.response, file, await fileStore.openRead(current.tenant.id, file.id))
  }

  async destroy(ctx: HttpContext) {
    const { attached } = await findFile(ctx, 'delete')
    await new DeleteAttachment().handle(attached!)
    flash(ctx, 'success', ctx.i18n.t('files.deleted', { name: attached!.name }))
    return ctx.response.redirect().status(303).toPath(placeOfFile(attached!))
  }
}
