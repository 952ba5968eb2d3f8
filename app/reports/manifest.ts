import type { ExportPlan } from '#operations/export/plan'
import { fileKinds } from '#reports/file_kind'
import type { Generated } from '#reports/generated'

/** What a finished file is, for whoever checks that it is whole: counts, its SHA-256, what it was made of. */
export function manifestOf({ id, kind, name, plan, result, words, by, createdAt, expiresAt }: Generated) {
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
    reimportable: (plan as Partial<ExportPlan>).reimportable ?? false,
    columns: fileKinds[kind].columns(plan),
    filters: [...words.all, ...words.any].map(({ field, words: said }) => `${field} ${said}`),
  }
}
