import type Operation from '#models/operation'

interface Result {
  created?: number
  updated?: number
  changed?: number
}

/** How many records would go into the bin, and how many back to what they were, before anybody touched them. */
export function undoCounts({ result }: Pick<Operation, 'result'>) {
  const { created = 0, updated = 0, changed = 0 } = result as Result
  return { binned: created, returned: updated + changed }
}
