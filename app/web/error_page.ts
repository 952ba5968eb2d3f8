import type { HttpContext } from '@adonisjs/core/http'

/** Why a person was refused, in words: an error may carry it as `denial`. */
export interface Denial {
  permission?: string
  /** Why, where no permission is missing. */
  reason?: string
  /** For whose records they hold it, where they do, and whose this one is. */
  scope?: string
  grantors: string[]
  /** Where it is explained, for who may ask. */
  why?: string
}

interface Failure {
  status?: number
  code?: string
  denial?: Denial
}

const kinds: Record<number, string> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'too_large',
  419: 'expired',
  429: 'too_many',
  503: 'unavailable',
  507: 'full',
}

function kindOf({ status = 500, code }: Failure) {
  if (code === 'E_BAD_CSRF_TOKEN') return 'expired'
  if (code === 'E_VIEWING') return 'viewing'
  return kinds[status] ?? (status < 500 ? 'refused' : 'broken')
}

/** A calm page for an error, or a short fragment for htmx. Says what happened and what to do, never how it broke inside. */
export async function renderErrorPage(ctx: HttpContext, error: Failure): Promise<string> {
  const kind = kindOf(error)
  const data = {
    title: ctx.i18n.t(`errors.${kind}.title`),
    text: ctx.i18n.t(`errors.${kind}.text`),
    denial: error.denial,
    requestId: ctx.request.id(),
  }
  const fragment = ctx.request.header('hx-request') === 'true'
  return ctx.view
    .clone()
    .share({ fragments: undefined })
    .render(fragment ? 'pages/errors/fragment' : 'pages/errors/show', data)
}
