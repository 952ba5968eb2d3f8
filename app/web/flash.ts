import type { HttpContext } from '@adonisjs/core/http'

export type FlashKind = 'success' | 'info' | 'warning' | 'danger'

interface FlashOptions {
  /** What can be done next: a link, or a button when a method is given (undo). */
  action?: { label: string; href: string; method?: string }
}

/** A message on the next page, or on this page when htmx asked. */
export function flash(
  { session, request, response }: HttpContext,
  kind: FlashKind,
  text: string,
  options: FlashOptions = {}
) {
  const fragment = request.header('hx-request') === 'true'
  if (fragment && !options.action) response.header('HX-Trigger', asciiJson({ flash: { kind, text } }))
  else session.flash(kind, { text, ...options })
}

/** A header carries Latin-1 at most: other characters go as \u escapes. */
function asciiJson(value: object): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
