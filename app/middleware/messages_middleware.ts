import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { ReadOnlyValuesStore } from '@adonisjs/session'
import { wantsFragment } from '#web/render_page'
import { safeMethods } from '#web/safe_methods'

/**
 * A session's messages stay until a page has shown them: a part of a page, a picture or a redirect that is answered between
 * a form and its next page would otherwise take them away.
 */
export default class MessagesMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { session, view, request } = ctx
    const messages = new Messages(session.flashMessages.all())
    view.share({ flashMessages: messages })
    const answer = await next()
    const waits = wantsFragment(ctx) || (safeMethods.has(request.method()) && !messages.read)
    if (waits && !session.flashMessages.isEmpty) session.reflash()
    return answer
  }
}

class Messages extends ReadOnlyValuesStore {
  read = false

  get(key: string, otherwise?: unknown) {
    this.read = true
    return super.get(key, otherwise)
  }
}
