/** The key follows the label as it is typed, until somebody writes a key. The server makes the same one when it stays empty. */
export function watchKey(source: HTMLElement) {
  const label = source as HTMLInputElement
  const target = label.form?.querySelector<HTMLInputElement>('[data-key-target]')
  if (!target) return
  label.addEventListener('input', () => {
    target.placeholder = keyOf(label.value)
  })
}

function keyOf(text: string) {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 46)
}
