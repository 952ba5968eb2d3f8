import type { HttpContext } from '@adonisjs/core/http'
import { findFile } from '#web/files/find_file'
import { placeOfFile } from '#web/files/place_of_file'

/** Asks before an attached file goes for good. */
export default class DeletionsController {
  async create(ctx: HttpContext) {
    const { file, attached } = await findFile(ctx, 'delete')
    return ctx.view.render('pages/files/deletion', { file, back: placeOfFile(attached!) })
  }
}
