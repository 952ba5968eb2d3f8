import { translate } from '#fields/translate'
import type Operation from '#models/operation'
import type { MassPlan } from '#operations/mass_action/plan'
import type { UndoPlan } from '#operations/undo/plan'
import { planInWords } from '#operations/mass_action/in_words'

/** What an operation was asked to do, beyond its kind: the change, the file, what is taken back. */
export function wordsOf({ kind, plan }: Pick<Operation, 'kind' | 'plan'>): string | undefined {
  if (kind === 'mass') return planInWords(plan as MassPlan)
  if (kind === 'undo')
    return translate('mass.undo_of', { kind: translate(`operations.kinds.${(plan as UndoPlan).kind}`) })
  return (plan as { fileName?: string }).fileName
}
