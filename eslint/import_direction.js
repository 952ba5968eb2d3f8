import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { floorOf, roomOf } from './rooms.js'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const ALIASES = Object.entries(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).imports)

/** Holds every import to the direction drawn in rooms.js and keeps the house from naming a plugin. */
export const importDirection = {
  meta: {
    type: 'problem',
    messages: {
      up: '{{from}} stands below {{to}} and may not import it.',
      outside: 'app/ may not import {{to}}: it is for tests and the demo.',
      plugin: 'Nothing in app/ names a plugin: config/plugins.ts does.',
      closed: 'A plugin imports nothing of the house but #plugins/api.',
    },
    schema: [],
  },
  create(context) {
    const file = relative(ROOT, context.filename)
    const check = (node) => {
      const problem = node.source && problemOf(file, node.source.value)
      if (problem) context.report({ node: node.source, ...problem })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}

function problemOf(file, specifier) {
  const target = typeof specifier === 'string' ? pathOf(file, specifier) : undefined
  if (!target) return undefined
  if (file.startsWith('plugins/')) return pluginProblem(target)
  if (file.startsWith('app/')) {
    if (target.startsWith('plugins/')) return { messageId: 'plugin' }
    if (/^database\/(factories|seeders)\//.test(target)) {
      return { messageId: 'outside', data: { to: target } }
    }
  }
  return directionProblem(roomOf(file), roomOf(target))
}

function directionProblem(from, to) {
  if (!from || !to || floorOf(to) >= floorOf(from)) return undefined
  return { messageId: 'up', data: { from, to } }
}

function pluginProblem(target) {
  const allowed = target.startsWith('plugins/') || target === 'app/plugins/api'
  return allowed ? undefined : { messageId: 'closed' }
}

/** Where in the repository a specifier leads; undefined for packages. */
function pathOf(file, specifier) {
  const bare = specifier.replace(/\.(js|ts)$/, '')
  if (bare.startsWith('.')) return join(dirname(file), bare)
  for (const [alias, target] of ALIASES) {
    const start = alias.replace('*', '')
    if (bare.startsWith(start)) return join(target.replace('*.js', ''), bare.slice(start.length))
  }
  return undefined
}
