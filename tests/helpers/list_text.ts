/** What a page of a list shows, read from its HTML as a person would: heads, rows of cells, chips, count. */
export function listIn(html: string) {
  const text = (part: string) =>
    unescape(part.replace(/<[^>]*>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim()
  const all = (pattern: RegExp, within: string) => [...within.matchAll(pattern)].map(([, part]) => part)
  const body = /<tbody>([^]*?)<\/tbody>/.exec(html)?.[1] ?? ''
  const cells = (row: string) => all(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g, row).filter((cell) => !cell.includes('checkbox'))
  const rows = all(/<tr[^>]*>([^]*?)<\/tr>/g, body).map((row) => cells(row).map(text))
  return {
    heads: all(/<th scope="col"[^>]*>([^]*?)<\/th>/g, html).map(text),
    rows,
    /** The first column behind the box to tick: names, with their second line. */
    names: rows.map(([name]) => name),
    chips: all(/<span class="chip-text">([^]*?)<\/span>/g, html).map(text),
    tabs: all(/<a id="view-\d+"[^>]*>([^]*?)<\/a>/g, html).map(text),
    count: text(/<span class="list-count">([^]*?)<\/span>/.exec(html)?.[1] ?? ''),
    link: (id: string) => unescape(new RegExp(`<a id="${id}"[^>]*? href="([^"]*)"`).exec(html)?.[1] ?? ''),
  }
}

const ENTITIES: { [name: string]: string } = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}
const unescape = (text: string) => text.replace(/&(amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity])
