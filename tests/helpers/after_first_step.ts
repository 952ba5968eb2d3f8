import { operationKinds } from '#operations/index'

/** What a test lets happen once the first step of an operation is done. */
export function afterFirstStep(name: string, happens: () => Promise<unknown>) {
  const at = operationKinds.findIndex(({ kind }) => kind === name)
  const kind = operationKinds[at]
  let steps = 0
  const step: typeof kind.step = async (run) => {
    const answer = await kind.step(run)
    if (++steps === 1) await happens()
    return answer
  }
  operationKinds[at] = { ...kind, step }
  return () => void (operationKinds[at] = kind)
}
