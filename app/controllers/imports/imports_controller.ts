import type { HttpContext } from '@adonisjs/core/http'
import { isDiskFull } from '#files/disk_full'
import { FileProblem } from '#files/file_problem'
import { changeChoices } from '#operations/import/change_choices'
import { planImport } from '#operations/import/upload'
import { importChoicesValidator, importIssuesValidator } from '#validators/import'
import { choicesPage } from '#web/imports/choices_page'
import { findImport } from '#web/imports/find_import'
import { statePage } from '#web/imports/state_page'
import { uploadOf } from '#web/imports/upload_of'
import { refuse } from '#web/imports/refuse'
import { News } from '#web/operations/news'
import { sayFailure } from '#web/operations/present'
import { renderPage } from '#web/render_page'

/** Bulk import: a file, what its columns hold, a check, then the work in the background. */
export default class ImportsController {
  async create({ view }: HttpContext) {
    return view.render('pages/customers/import/create')
  }

  async store(ctx: HttpContext) {
    const upload = uploadOf(ctx)
    if ('problem' in upload) return refuse(ctx, { file: ctx.i18n.t(`import.upload.${upload.problem}`) })
    try {
      const { id } = await planImport(upload)
      return ctx.response.redirect().status(303).toPath(`${ctx.request.url()}/${id}`)
    } catch (error) {
      if (error instanceof FileProblem && !isDiskFull(error)) return refuse(ctx, { file: sayFailure(error, ctx.i18n) })
      throw error
    }
  }

  async show(ctx: HttpContext) {
    const operation = await findImport(ctx)
    if (operation.status === 'planned')
      return ctx.view.render('pages/customers/import/choices', choicesPage(operation, ctx.i18n))
    const { after = 0 } = await ctx.request.validateUsing(importIssuesValidator)
    await News.of(ctx).see(operation.id)
    return renderPage(ctx, 'pages/customers/import/show', await statePage(operation, after, ctx), {
      fragment: 'state',
    })
  }

  async update(ctx: HttpContext) {
    const operation = await findImport(ctx)
    const {
      constants = {},
      match = [],
      newValues = [],
      dateOrder = 'unknown',
      ...choices
    } = await ctx.request.validateUsing(importChoicesValidator)
    const problems = await changeChoices(operation, { ...choices, constants, match, newValues, dateOrder })
    const errors = Object.entries(problems).map(([name, { code, params }]) => [name, sayProblemAt(ctx, code, params)])
    if (errors.length) return refuse(ctx, Object.fromEntries(errors))
    return ctx.response.redirect().status(303).toPath(`${ctx.request.url()}/check`)
  }
}

function sayProblemAt({ i18n }: HttpContext, code: string, params: object | undefined) {
  return i18n.t(
    code.startsWith('import_') ? `import.problems.${code.slice('import_'.length)}` : `problems.${code}`,
    params
  )
}
