import { printPolicy, type RoutePolicy } from '#web/route_policy'

interface ListedRoute {
  pattern: string
  methods: string[]
  name?: string
  meta: Record<string, unknown>
}

/** The reviewed list of what is open to whom: security/routes.md is this, and a test compares. */
export function printRoutes(routes: ListedRoute[]): string {
  const rows = routes
    .map(({ pattern, methods, name, meta }) => {
      const verbs = methods.filter((method) => method !== 'HEAD').join(' ')
      return [verbs, pattern, printPolicy(meta.policy as RoutePolicy), name ?? '']
    })
    .sort((one, other) => compare(one[1], other[1]) || compare(one[0], other[0]))
  const head = [
    ['Method', 'Path', 'Who', 'Name'],
    ['---', '---', '---', '---'],
  ]
  const lines = [...head, ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [
    '# Who may use which route',
    '',
    'Written by `node ace security:routes`; a test compares it with the routes.',
    '',
    ...lines,
    '',
  ].join('\n')
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
