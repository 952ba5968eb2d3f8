import { duplicateRules } from '#duplicates/chosen_rules'
import { bitsOf, RULES } from '#duplicates/rules'
import Operation from '#models/operation'
import Tenant from '#models/tenant'
import { scanOperation } from '#operations/duplicates/operation'
import { queueOperation } from '#operations/queue'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

const PENDING = ['planned', 'queued', 'running']

/** Asks for a scan by the rules of now; while there is one, that one is the answer. Nothing where no rule is scanned for. */
export async function startScan(): Promise<Operation | null> {
  const rules = scannedRules()
  if (!rules) return null
  return transaction(async (trx) => {
    await Tenant.query({ client: trx }).where('id', current.tenant.id).forUpdate().firstOrFail()
    const pending = Operation.query({ client: trx }).where('kind', scanOperation.kind).whereIn('status', PENDING)
    return (await pending.first()) ?? queueOperation(trx, scanOperation.kind, { rules })
  })
}

export const lastScan = () => Operation.query().where('kind', scanOperation.kind).orderBy('id', 'desc').first()

export function scannedRules() {
  const chosen = duplicateRules()
  return bitsOf(RULES.filter((rule) => chosen[rule].scan))
}
