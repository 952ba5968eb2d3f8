import { writeFileSync } from 'node:fs'
import { type RunnerSummary } from '@japa/runner/types'
import { behaviours } from '#tests/helpers/behaviours'

/** Writes the counts and the proven behaviours for bin/test_all.mjs, which adds up several runs. */
export function writeSummary({ aggregates, hasError }: RunnerSummary, passedTitles: string[]) {
  const file = process.env.TEST_SUMMARY
  if (!file) return
  const failed = aggregates.failed + aggregates.regression
  const named = new Set(passedTitles.flatMap((title) => title.match(/\bM\d+\.\d+\b/g) ?? []))
  const summary = {
    passed: aggregates.passed,
    failed: hasError ? Math.max(failed, 1) : failed,
    skipped: aggregates.skipped + aggregates.todo,
    proven: Object.keys(behaviours).filter((id) => named.has(id)),
    behaviours: Object.keys(behaviours),
  }
  writeFileSync(file, JSON.stringify(summary))
}
