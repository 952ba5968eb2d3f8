import type { FilePlan } from '#operations/export/plan'
import { reportNamed } from '#reports/index'

/** What a generated file is called: as its schedule or its view, or as the report. */
export const titleOf = ({ report, name }: Pick<FilePlan, 'report' | 'name'>): string =>
  name ?? reportNamed(report).label
