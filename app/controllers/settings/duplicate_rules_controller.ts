import type { HttpContext } from '@adonisjs/core/http'
import { ChangeDuplicateRules } from '#actions/settings/change_duplicate_rules'
import { duplicateRules } from '#duplicates/chosen_rules'
import { ON_CREATE, RULES, type RuleChoices } from '#duplicates/rules'
import { duplicateRulesValidator } from '#validators/duplicates'
import { flash } from '#web/flash'

/** What makes two customers look like one, and what follows. */
export default class DuplicateRulesController {
  async edit({ view }: HttpContext) {
    const chosen = duplicateRules()
    const rules = RULES.map((key) => ({ key, ...chosen[key] }))
    return view.render('pages/settings/duplicates/edit', { rules, choices: ON_CREATE })
  }

  async update(ctx: HttpContext) {
    const { rules } = await ctx.request.validateUsing(duplicateRulesValidator)
    const choices = RULES.map((key) => [key, { create: rules[key].create, scan: rules[key].scan ?? false }])
    await new ChangeDuplicateRules().handle(Object.fromEntries(choices) as RuleChoices)
    flash(ctx, 'success', ctx.i18n.t('duplicates.rules_saved'))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/settings/duplicates`)
  }
}
