import edge from 'edge.js'

type Value = unknown
type Attributes = Record<string, Value>

const { escape, safe } = edge.globals.html

function classes(value: Value): string {
  if (Array.isArray(value)) return value.map(classes).filter(Boolean).join(' ')
  if (value && typeof value === 'object') return classes(Object.keys(value).filter((key) => (value as Attributes)[key]))
  return value ? String(value) : ''
}

function print(name: string, value: Value): string {
  if (value === undefined || value === null) return ''
  if (name === 'class') return classes(value) && ` class="${escape(classes(value))}"`
  if (typeof value === 'boolean' && !name.startsWith('aria-')) return value ? ` ${name}` : ''
  return ` ${name}="${escape(typeof value === 'object' ? JSON.stringify(value) : String(value))}"`
}

/**
 * Attributes as escaped HTML (Edge's own toAttrs() does not escape values). Every element with an htmx attribute gets the
 * page's nonce, without which hx-csp strips it.
 */
export function printAttributes(attributes: Attributes, nonce: string | undefined) {
  const htmx = Object.keys(attributes).some((name) => name.startsWith('hx-') && name !== 'hx-nonce')
  const all = htmx ? { ...attributes, 'hx-nonce': nonce } : attributes
  for (const name of Object.keys(all))
    if (!/^[a-z_][\w:.-]*$/i.test(name)) throw new Error(`Bad attribute name "${name}"`)
  return safe(
    Object.entries(all)
      .map(([name, value]) => print(name, value))
      .join('')
      .trimStart()
  )
}

/** What a component was given and doesn't use itself, added to what it sets; classes add up, given values win. */
export function passOn(props: Attributes, used: string[], own: Attributes = {}): Attributes {
  const given = Object.fromEntries(
    Object.entries(props).filter(([name, value]) => !used.includes(name) && value !== undefined)
  )
  return { ...own, ...given, class: [own.class, given.class] }
}
