import edge from 'edge.js'

type Value = unknown
type Attributes = Record<string, Value>

const { escape, safe } = edge.globals.html
const NAME = /^[a-z_][\w:.-]*$/i

function classes(value: Value): string {
  if (Array.isArray(value)) return value.map(classes).filter(Boolean).join(' ')
  if (value && typeof value === 'object') return classes(Object.keys(value).filter((key) => (value as Attributes)[key]))
  return value ? String(value) : ''
}

function print(name: string, value: Value): string {
  if (value === undefined || value === null) return ''
  if (name === 'class') {
    const named = classes(value)
    return named && ` class="${escape(named)}"`
  }
  if (typeof value === 'boolean' && !name.startsWith('aria-')) return value ? ` ${name}` : ''
  return ` ${name}="${escape(typeof value === 'object' ? JSON.stringify(value) : String(value))}"`
}

/**
 * Attributes as escaped HTML (Edge's own toAttrs() does not escape values). Every element with an htmx attribute gets the
 * page's nonce, without which hx-csp strips it.
 */
export function printAttributes(attributes: Attributes, nonce: string | undefined) {
  let printed = ''
  let htmx = false
  for (const name of Object.keys(attributes)) {
    if (!NAME.test(name)) throw new Error(`Bad attribute name "${name}"`)
    if (name === 'hx-nonce') continue
    htmx ||= name.startsWith('hx-')
    printed += print(name, attributes[name])
  }
  return safe((htmx ? printed + print('hx-nonce', nonce) : printed).slice(1))
}

/** What a component was given and doesn't use itself, added to what it sets; classes add up, given values win. */
export function passOn(props: Attributes, used: string[], own: Attributes = {}): Attributes {
  const passed: Attributes = { ...own }
  for (const name of Object.keys(props))
    if (props[name] !== undefined && !used.includes(name)) passed[name] = props[name]
  passed.class = used.includes('class') ? own.class : [own.class, props.class]
  return passed
}
