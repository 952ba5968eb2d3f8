import { noteDifference } from '#actions/note_difference'
import { duplicateRules } from '#duplicates/chosen_rules'
import { RULES, type RuleChoices } from '#duplicates/rules'
import Tenant from '#models/tenant'
import { current, type TenantSettings } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** The rules are the company's, not a row of their own. */
const OF_RULES = { list: 'duplicate_rules', recordId: '0'.repeat(26) }

/** Changes what makes two customers look like one, from the next one that is added and the next scan on. */
export class ChangeDuplicateRules {
  async handle(rules: RuleChoices): Promise<void> {
    await transaction(async (trx) => {
      const tenant = await Tenant.query({ client: trx }).where('id', current.tenant.id).forUpdate().firstOrFail()
      const settings = tenant.settings as TenantSettings
      await tenant.merge({ settings: { ...settings, duplicates: rules } }).save()
      await noteDifference(trx, OF_RULES, told(duplicateRules(settings)), told(rules))
    })
  }
}

const told = (rules: RuleChoices) =>
  Object.fromEntries(
    RULES.flatMap((rule) => [
      [`${rule}_create`, rules[rule].create],
      [`${rule}_scan`, rules[rule].scan],
    ])
  )
