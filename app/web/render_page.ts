import type { HttpContext } from '@adonisjs/core/http'
import { Fragments, FragmentsReady } from '#web/fragments'

interface PageOptions {
  /** Names of `@fragment`s: what htmx gets in place of the whole page. */
  fragment?: string | string[]
}

/** The whole page, or only the named fragments of it when htmx asks (the same template gives both). */
export async function renderPage(
  ctx: HttpContext,
  template: string,
  data: object = {},
  { fragment }: PageOptions = {}
) {
  if (!fragment || !wantsFragment(ctx)) return ctx.view.render(template, data)
  return renderFragment(ctx, template, data, fragment)
}

export async function renderFragment(ctx: HttpContext, template: string, data: object, names: string | string[]) {
  ctx.view.share({ fragments: new Fragments([names].flat()) })
  try {
    await ctx.view.render(template, data)
  } catch (error) {
    if (error instanceof FragmentsReady) return error.html
    throw error
  }
  throw new Error(`${template} has no fragment "${[names].flat().join('", "')}"`)
}

/** htmx asks with HX-Request; going back in the history asks for the page again. A hint only: it grants nothing. */
export function wantsFragment({ request }: HttpContext): boolean {
  const partial = request.header('hx-request-type') !== 'full' && !request.header('hx-boosted')
  return request.header('hx-request') === 'true' && partial && !request.header('hx-history-restore-request')
}
