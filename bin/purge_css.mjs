/**
 * Drops the rules of a style sheet whose classes no template uses. Tabler is 635 kB of CSS, most of it for pages we
 * don't have. A word that ends in "-" counts as a prefix, because templates compose names ("btn-{{ variant }}").
 */
export function wordsOf(sources) {
  const words = new Set()
  for (const source of sources) for (const [word] of source.matchAll(/[A-Za-z_][\w-]*/g)) words.add(word)
  return words
}

export function purge(css, words) {
  const prefixes = [...words].filter((word) => word.length > 2 && word.endsWith('-'))
  const used = (name) => words.has(name) || prefixes.some((prefix) => name.startsWith(prefix))
  return print(rulesOf(css.replace(/\/\*[^]*?\*\//g, '')), used)
}

function print(rules, used) {
  let kept = ''
  for (const { prelude, body } of rules) {
    if (body === null) kept += `${prelude};`
    else if (/^@(media|supports|layer|container)/.test(prelude)) {
      const inner = print(rulesOf(body), used)
      if (inner) kept += `${prelude}{${inner}}`
    } else if (prelude.startsWith('@')) kept += `${prelude}{${body}}`
    else {
      const selectors = splitSelectors(prelude).filter((selector) => keeps(selector, used))
      if (selectors.length > 0) kept += `${selectors}{${body}}${followSystem(selectors, body)}`
    }
  }
  return kept
}

/** The "system" theme takes the dark rules whenever the device asks for dark. */
function followSystem(selectors, body) {
  const dark = selectors.filter((selector) => /\[data-bs-theme=.?dark.?\]/.test(selector))
  const system = dark.map((selector) => selector.replace(/\[data-bs-theme=.?dark.?\]/g, '[data-bs-theme=system]'))
  return system.length > 0 ? `@media (prefers-color-scheme:dark){${system}{${body}}}` : ''
}

function keeps(selector, used) {
  const positive = selector.replace(/:not\((?:[^()]|\([^()]*\))*\)/g, '')
  const attributes = [...positive.matchAll(/\[([\w-]+)/g)].map(([, name]) => name)
  const classes = [...positive.replace(/\[[^\]]*\]/g, '').matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name]) => name)
  const dataUsed = attributes.filter((name) => name.startsWith('data-')).every((name) => used(name))
  return dataUsed && classes.every((name) => used(name.replaceAll('\\', '')))
}

function splitSelectors(prelude) {
  const selectors = ['']
  let depth = 0
  for (const char of prelude) {
    if (char === '(') depth++
    if (char === ')') depth--
    if (char === ',' && depth === 0) selectors.push('')
    else selectors[selectors.length - 1] += char
  }
  return selectors.map((selector) => selector.trim())
}

function rulesOf(css) {
  const rules = []
  let start = 0
  let depth = 0
  let opened = 0
  for (let at = 0; at < css.length; at++) {
    const char = css[at]
    if (char === '"' || char === "'") at = endOfString(css, at)
    else if (char === '{' && depth++ === 0) opened = at
    else if (char === '}' && --depth === 0) {
      rules.push({
        prelude: css.slice(start, opened).trim(),
        body: css.slice(opened + 1, at).trim(),
      })
      start = at + 1
    } else if (char === ';' && depth === 0) {
      rules.push({ prelude: css.slice(start, at).trim(), body: null })
      start = at + 1
    }
  }
  return rules
}

function endOfString(css, from) {
  let at = from + 1
  while (css[at] !== css[from]) at += css[at] === '\\' ? 2 : 1
  return at
}
