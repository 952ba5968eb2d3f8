import type { HttpContext } from '@adonisjs/core/http'
import { AskForExport } from '#actions/exports/ask_for_export'
import { fileStore } from '#files/index'
import type { ExportProblem } from '#actions/exports/export_problem'
import type { ExportPlan } from '#operations/export/plan'
import { tellApprovers } from '#web/exports/tell'

/** Where to go on, behind `reports/`, or why there is no file: `danger` where it can never be made as asked. */
type Answer = { to: string } | { level: 'danger' | 'warning'; why: string }

/** Has an export made as the company's limits say, whichever page it is asked for on. */
export async function askForExport(ctx: HttpContext, plan: ExportPlan): Promise<Answer> {
  const { i18n } = ctx
  await fileStore.requireSpace(0)
  const answer = await new AskForExport().handle(plan)
  if ('problem' in answer) return { level: 'danger', why: sayProblem(ctx, answer.problem) }
  if ('spent' in answer) return { level: 'warning', why: i18n.t('reports.spent', { left: answer.left }) }
  if (answer.waits) await tellApprovers(ctx, answer.operation)
  return { to: answer.waits ? `exports/${answer.operation.id}` : '' }
}

export const sayProblem = ({ i18n }: HttpContext, { code, params }: ExportProblem) =>
  i18n.t(`reports.problems.${code}`, params)
