import { everyFieldNamed } from '#lists/fields_of'
import type { Generated } from '#reports/generated'

/** What a finished file is, for whoever checks that it is whole: counts, its SHA-256, what it was made of. */
export function manifestOf({ id, name, plan, result, words, by, createdAt, expiresAt }: Generated) {
  return {
    export: id,
    report: name,
    format: plan.format,
    rows: result.rows,
    bytes: result.size,
    sha256: result.sha256,
    requested_by: by,
    requested_at: createdAt.toUTC().toISO(),
    kept_until: expiresAt?.toUTC().toISO() ?? null,
    reimportable: plan.reimportable ?? false,
    columns: plan.state.columns.map((key) => columnOf(plan, key)),
    filters: [...words.all, ...words.any].map(({ field, words: said }) => `${field} ${said}`),
  }
}

function columnOf({ list, headings = {}, reimportable }: Generated['plan'], key: string) {
  const field = everyFieldNamed(list, key)
  const heading = reimportable ? key : (headings[key] ?? field?.label ?? key)
  return { key, heading, sensitivity: field?.sensitivity }
}
