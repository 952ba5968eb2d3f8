import type { Owned } from '#permissions/reaching'
import type { Member } from '#permissions/roles'
import type { Permission } from '#permissions/verbs'
import type { Why } from '#permissions/why'
import { translate } from '#fields/translate'
import { labelOf } from '#web/settings/roles/words'
import { reasonOf } from '#web/why/reason'
import { curesOf, stepsOf } from '#web/why/steps'

/** One line of a page that explains: may they, why, how that comes, and what would change it. */
export interface Answer {
  key: string
  label: string
  allowed: boolean
  because: string
  steps: string[]
  cures: string[]
}

export function answerOf(member: Member, permission: Permission, why: Why, record?: Owned): Answer {
  const because = reasonOf(member, why, record)
  const unseen = why.permission !== permission
  return {
    key: permission,
    label: labelOf(permission),
    allowed: why.allowed,
    because: unseen ? translate('why.unseen', { because }) : because,
    steps: stepsOf(member, why),
    cures: curesOf(member, why),
  }
}
