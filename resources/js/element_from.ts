const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}
const plain = (text: string) => text.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity])

/** Makes the one element that a string such as `<option value="a">A</option>` describes, without an HTML parser. */
export function elementFrom(html: string): HTMLElement {
  const [, tag, attributes, text] = /^\s*<(\w+)([^>]*?)\/?>([^<]*)/.exec(html)!
  const element = document.createElement(tag)
  for (const [, name, value] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) element.setAttribute(name, plain(value))
  element.textContent = plain(text)
  return element
}
