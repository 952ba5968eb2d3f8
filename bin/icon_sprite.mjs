import { join } from 'node:path'
import { readFile } from 'node:fs/promises'

const icons = join(import.meta.dirname, '../node_modules/@tabler/icons/icons/outline')

/** icon('name'), icon: 'name', ui.icon({ name: 'name' and get('icon', 'name'. */
const mentions = /(?:\bicon(?:\(|:)|get\('icon',|ui\.icon\(\{ name:)\s*['"`]([a-z0-9-]+)['"`]/g

/** One SVG with a symbol for each icon that templates or code name. */
export async function spriteOf(sources) {
  const names = new Set(sources.flatMap((source) => [...source.matchAll(mentions)].map(([, name]) => name)))
  const symbols = await Promise.all([...names].sort().map(symbolOf))
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
}

async function symbolOf(name) {
  const svg = await readFile(join(icons, `${name}.svg`), 'utf8').catch(() => null)
  if (svg === null) {
    console.warn(`There is no outline icon "${name}": see https://tabler.io/icons for the names`)
    return ''
  }
  const shapes = svg
    .replace(/^[^]*?<svg[^>]*>/, '')
    .replace('</svg>', '')
    .replace(/<path stroke="none"[^>]*>/, '')
  const style = 'fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"'
  return `<symbol id="${name}" viewBox="0 0 24 24" ${style}>${shapes.replace(/\s+/g, ' ').trim()}</symbol>`
}
