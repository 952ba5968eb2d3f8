import type { Verdict } from '#tests/mutation/judge'

interface Route {
  toJSON(): { methods: string[]; pattern: string }
}

/** Routes that mutants have opened, to tell by a test's title whose doing its failure is. */
export class OpenedRoutes {
  #routes: { id: string; route: Route }[] = []

  readonly opened = (id: string, route: Route) => {
    this.#routes.push({ id, route })
    return route
  }

  killedBy(verdict: Verdict): Verdict[] {
    if (verdict.kind !== 'failed') return []
    const { by } = verdict
    return this.#routes.filter(({ route }) => bears(by, route)).map(({ id }) => ({ kind: 'killed', id, by }))
  }
}

function bears(title: string, route: Route) {
  const { methods, pattern } = route.toJSON()
  return methods.some((method) => title.startsWith(`${method} ${pattern} `))
}
