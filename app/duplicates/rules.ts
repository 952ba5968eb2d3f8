/** What makes two customers look like one; their order is that of the bits in `duplicate_pairs.rules`. */
export const RULES = ['phone', 'email', 'id_number', 'name_birthday', 'name_postcode', 'name'] as const
export type Rule = (typeof RULES)[number]

export const ON_CREATE = ['off', 'warn', 'refuse'] as const

export interface RuleChoice {
  /** What happens to somebody who adds a customer that looks like one who is there. */
  create: (typeof ON_CREATE)[number]
  /** Whether the scan looks for it. */
  scan: boolean
}

export type RuleChoices = Record<Rule, RuleChoice>

/** Several rules as one number. */
export type Bits = number

export const bitsOf = (rules: readonly Rule[]): Bits => rules.reduce((sum, rule) => sum | bitOf(rule), 0)

export const rulesIn = (bits: Bits): Rule[] => RULES.filter((rule) => bits & bitOf(rule))

export const bitOf = (rule: Rule): Bits => 1 << RULES.indexOf(rule)
