import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type User from '#models/user'
import { members } from '#permissions/roles'
import { loadConfiguration } from '#tenancy/configuration'
import { runAs } from '#tenancy/current'
import { ViewingError } from '#tenancy/errors'
import { MentionNews } from '#web/comments/mention_news'
import { navigation } from '#web/navigation'
import { News } from '#web/operations/news'
import { pinned } from '#web/pinned'
import { wantsFragment } from '#web/render_page'
import { safeMethods } from '#web/safe_methods'
import type { Shell, Theme } from '#web/shell'
import { shortcutsOf } from '#web/shortcuts'
import { tenantsOf, type Entry } from '#web/tenant_directory'
import { lookThrough } from '#web/viewing/look_through'
import { viewingBar } from '#web/viewing/viewing_bar'
import { unknownPage } from '#web/unknown_page'

/**
 * `/{tenant}/…`: everything after runs inside that tenant, as the signed-in member. Who does not
 * belong to it gets what an unknown page gives.
 */
export default class TenantMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const user = ctx.auth.getUserOrFail()
    const tenants = await tenantsOf(user.id)
    const tenant = tenants.find(({ slug }) => slug === ctx.params.tenant)
    if (!tenant) throw this.unknownPage(ctx)
    const { id, name, locale, timeZone } = user
    const person = { id, name, locale, timeZone, membershipId: '' }
    return runAs(tenant, person, async () => {
      await loadConfiguration()
      const member = members().get(user.id)
      if (!member || member.suspended) throw this.unknownPage(ctx)
      person.membershipId = member.membershipId
      const looking = await lookThrough(ctx, member)
      ctx.view.share({ shell: { ...this.shell(ctx, tenant, tenants, user), ...viewingBar(ctx, looking) } })
      if (looking.refused) throw new ViewingError()
      if (safeMethods.has(ctx.request.method()) && !wantsFragment(ctx)) await this.readNews(ctx)
      return next()
    })
  }

  private async readNews(ctx: HttpContext) {
    await News.of(ctx).read()
    await MentionNews.now.read()
  }

  private unknownPage({ request }: HttpContext) {
    return unknownPage({ request })
  }

  private shell(ctx: HttpContext, tenant: Entry, tenants: Entry[], user: User): Shell {
    const { name, email, locale, timeZone } = user
    return {
      tenant: { slug: tenant.slug, name: tenant.name },
      tenants: tenants.map((other) => ({ slug: other.slug, name: other.name })),
      user: { name, email, locale, timeZone, theme: user.theme as Theme },
      shortcuts: shortcutsOf(user.shortcuts),
      nav: navigation(tenant.slug, ctx.i18n),
      pinnedViews: pinned(tenant.slug),
      news: new News(ctx, tenant.work),
      mentions: new MentionNews(ctx.session, tenant.mentions),
    }
  }
}
