import type { HttpContext } from '@adonisjs/core/http'
import { reports } from '#reports/index'

/** Whether a search, a filter or days say what a report shall hold. */
export function isNarrowedRun({ request }: HttpContext): boolean {
  const { report: key, view } = request.body()
  const made = reports.find((report) => report.key === key)?.made
  if (!made || 'rows' in made) return made !== undefined
  const state = made.chosen({ view: typeof view === 'string' ? view : undefined })?.state
  return state !== undefined && (state.q !== '' || state.all.length > 0 || state.any.length > 0)
}
