import { personById } from '#dictionaries/people'
import { sayReport } from '#history/in_words'
import { verifyHistory } from '#history/verify'
import { loadConfiguration } from '#tenancy/configuration'
import { current } from '#tenancy/current'

/** Checks the current tenant's history, and says what was found as lines for an operator. */
export async function verifyTenant(): Promise<{ whole: boolean; lines: string[] }> {
  await loadConfiguration()
  const report = await verifyHistory()
  const lines = sayReport(current.tenant.slug, report, (id) => personById(id)?.name ?? id)
  return { whole: report.findings.count === 0, lines }
}
