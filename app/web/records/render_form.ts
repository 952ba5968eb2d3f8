import type { HttpContext } from '@adonisjs/core/http'
import { titleOf } from '#lists/title_of'
import { formPage, type FormState } from '#web/customers/form_page'
import { listOf } from '#web/list_request'

/** The page that makes a record, or the one that edits it. */
export async function renderForm(ctx: HttpContext, page: 'new' | 'edit', state: FormState, more: object = {}) {
  const { key: list, path } = listOf(ctx)
  const title = titleOf(state.record)
  return ctx.view.render(`pages/records/${page}`, { ...(await formPage(state)), list, path, title, ...more })
}
