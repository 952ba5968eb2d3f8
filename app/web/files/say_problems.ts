import type { I18n } from '@adonisjs/i18n'
import type { UploadProblem } from '#actions/files/upload'
import { UPLOADS } from '#web/files/uploads_of'

/** What is wrong with files, at the control that they were chosen with; nothing where nothing is. */
export const sayProblems = (problems: UploadProblem[], i18n: I18n): { [control: string]: string } =>
  problems.length ? { [UPLOADS]: problems.map((problem) => sayProblem(problem, i18n)).join(' ') } : {}

const sayProblem = ({ code, file, params }: UploadProblem, i18n: I18n) =>
  i18n.t(`files.problems.${code}`, { file, ...params })
