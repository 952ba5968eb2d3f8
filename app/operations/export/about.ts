import { translate } from '#fields/translate'
import type { ExportPlan } from '#operations/export/plan'
import type { About } from '#operations/operation'
import { inWords } from '#reports/in_words'
import { titleOf } from '#reports/title_of'

/** Which report as which kind of file, how it is narrowed, and of how many columns. */
export function about(plan: ExportPlan): About {
  const { all, any, columns } = inWords(plan)
  const filters = [...all, ...any].map(({ field, words }) => `${field} ${words}`)
  return {
    name: `${titleOf(plan)}, ${plan.format.toUpperCase()}`,
    details: [
      ...(filters.length ? filters : [translate('operations.unfiltered')]),
      translate('reports.column_count', { count: columns.length }),
    ],
  }
}
