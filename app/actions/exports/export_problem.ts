import type { Field } from '#fields/field'
import { fieldNamed } from '#lists/fields_of'
import { fileFields } from '#lists/file_fields'
import type { ExportPlan } from '#operations/export/plan'
import { mayTakeOut } from '#operations/export/sensitivity'
import { fold } from '#text/fold'

/** Why a file can't be made as asked: `reports.problems.<code>` in the language files. */
export interface ExportProblem {
  code: 'no_columns' | 'too_sensitive' | 'heading_twice' | 'none_importable'
  params?: { [name: string]: string }
}

export function exportProblem(plan: ExportPlan): ExportProblem | undefined {
  const fields = plan.state.columns.flatMap((key) => fieldNamed(plan.list, key) ?? [])
  if (fields.length === 0) return { code: plan.reimportable ? 'none_importable' : 'no_columns' }
  const held = fields.filter((field) => !mayTakeOut(plan.list, field))
  if (held.length) return { code: 'too_sensitive', params: { columns: held.map(({ label }) => label).join(', ') } }
  const twice = goesByHeadings(plan) && headingTwice(fields, plan.headings ?? {})
  return twice ? { code: 'heading_twice', params: { heading: twice } } : undefined
}

/** A plan whose file an import takes unchanged holds only what imports set. */
export function withoutUnimportable(plan: ExportPlan): ExportPlan {
  if (!plan.reimportable) return plan
  const known = new Set(fileFields(plan.list).map(({ key }) => key))
  return { ...plan, state: { ...plan.state, columns: plan.state.columns.filter((key) => known.has(key)) } }
}

const goesByHeadings = ({ format, reimportable }: ExportPlan) => format !== 'jsonl' && !reimportable

/** Names of fields may be alike; a heading that was chosen must tell its column from the others. */
function headingTwice(fields: Field[], headings: { [key: string]: string }): string | undefined {
  const names = fields.map(({ key, label }) => fold(headings[key] ?? label))
  const chosen = fields.filter(
    ({ key }, at) => headings[key] && names.indexOf(names[at]) !== names.lastIndexOf(names[at])
  )
  return chosen.length ? headings[chosen[0].key] : undefined
}
