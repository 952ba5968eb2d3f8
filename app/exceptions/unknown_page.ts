import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import InitializeAuthMiddleware from '@adonisjs/auth/initialize_auth_middleware'
import SessionMiddleware from '@adonisjs/session/session_middleware'
import ShieldMiddleware from '@adonisjs/shield/shield_middleware'
import { SESSION_COOKIE } from '#config/session'
import type { Failure } from '#exceptions/failure'
import TenantMiddleware from '#middleware/tenant_middleware'
import { renderErrorPage } from '#web/error_page'
import { speak } from '#web/language'
import { signedInUser } from '#web/sign_in'

type Render = () => Promise<string>

const IN_TENANT = /^\/([a-z][a-z0-9-]{1,38}[a-z0-9])\//

/** What a matched route would have passed. */
const BEFORE = [SessionMiddleware, ShieldMiddleware, InitializeAuthMiddleware]

/** No route knows the address: members of its tenant read so in their shell, everybody else as anywhere. */
export async function renderUnknownPage(ctx: HttpContext, failure: Failure): Promise<string> {
  const render = () => renderErrorPage(ctx, failure)
  const tenant = IN_TENANT.exec(ctx.request.url())?.[1]
  if (!tenant || !ctx.request.cookiesList()[SESSION_COOKIE]) return render()
  ctx.params = { tenant }
  return (await inShell(ctx, render)) ?? render()
}

/** The answer is the same without a shell, so whatever keeps it away is no failure of its own. */
async function inShell(ctx: HttpContext, render: Render): Promise<string | undefined> {
  let page: string | undefined
  try {
    await after(ctx, BEFORE, async () => (page = await asMember(ctx, render)))
    return page
  } catch {
    return undefined
  }
}

async function after(ctx: HttpContext, [first, ...rest]: typeof BEFORE, last: NextFn): Promise<void> {
  if (!first) return last()
  const middleware = await ctx.containerResolver.make(first)
  await middleware.handle(ctx, () => after(ctx, rest, last))
}

async function asMember(ctx: HttpContext, render: Render): Promise<string | undefined> {
  const user = await signedInUser(ctx)
  if (!user) return undefined
  speak(ctx, user.locale, user.timeZone)
  return new TenantMiddleware().handle(ctx, render)
}
