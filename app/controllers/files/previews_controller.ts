import type { HttpContext } from '@adonisjs/core/http'
import { fileStore } from '#files/index'
import StoredFile from '#models/stored_file'
import { current } from '#tenancy/current'
import { findFile } from '#web/files/find_file'
import { sendPreview } from '#web/send_file'
import { unknownPage } from '#web/unknown_page'

/** A picture drawn anew; what is no picture has none. */
export default class PreviewsController {
  async show(ctx: HttpContext) {
    const { file } = await findFile(ctx, 'view')
    const preview = file.previewId && (await StoredFile.find(file.previewId))
    if (!preview) throw unknownPage(ctx)
    return sendPreview(ctx.response, preview, await fileStore.openRead(current.tenant.id, preview.id))
  }
}
