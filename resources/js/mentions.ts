/** What is typed of a name: an @ at the start of a word and up to three words behind it. */
const TYPED = /(?:^|[^\p{L}\p{N}_])@((?:[\p{L}\p{N}_.'-]+ ?){0,3})$/u
const MOST = 6

/**
 * Typing @ in a text offers the people of the select that data-mentions names; choosing one writes the name. The server finds
 * names in the text by itself, so nothing depends on this list.
 */
export function watchMentions(element: HTMLElement) {
  const text = element as HTMLTextAreaElement
  const select = text.form?.elements.namedItem(text.dataset.mentions!)
  if (select instanceof HTMLSelectElement) new Suggestions(text, namesIn(select)).watch()
}

const namesIn = (select: HTMLSelectElement) =>
  [...select.options].filter(({ value }) => value).map((option) => option.text.trim())

class Suggestions {
  readonly #list = document.createElement('ul')
  #found: string[] = []
  #chosen = 0

  constructor(
    private readonly text: HTMLTextAreaElement,
    private readonly names: string[]
  ) {
    this.#list.id = `${text.id}-people`
    this.#list.className = 'suggestions'
    this.#list.hidden = true
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', text.dataset.mentionsLabel!)
    text.setAttribute('aria-autocomplete', 'list')
    text.setAttribute('aria-controls', this.#list.id)
    text.after(this.#list)
  }

  watch() {
    this.text.addEventListener('input', () => this.#suggest())
    this.text.addEventListener('keydown', (event) => this.#press(event))
    this.text.addEventListener('blur', () => this.#close())
    // Before the text loses the focus, which would close the list.
    this.#list.addEventListener('mousedown', (event) => {
      const item = (event.target as HTMLElement).closest('li')
      event.preventDefault()
      if (item) this.#take([...this.#list.children].indexOf(item))
    })
  }

  #suggest() {
    const typed = this.#typed()?.toLowerCase()
    const fits = (name: string) => name.toLowerCase().startsWith(typed!) && name.toLowerCase() !== typed!.trim()
    this.#found = typed === undefined ? [] : this.names.filter(fits).slice(0, MOST)
    this.#chosen = 0
    this.#show()
  }

  #typed() {
    return TYPED.exec(this.text.value.slice(0, this.text.selectionEnd))?.[1]
  }

  #show() {
    this.#list.replaceChildren(...this.#found.map((name, at) => this.#item(name, at)))
    this.#list.hidden = this.#found.length === 0
    if (this.#list.hidden) this.text.removeAttribute('aria-activedescendant')
    else this.text.setAttribute('aria-activedescendant', `${this.#list.id}-${this.#chosen}`)
  }

  #item(name: string, at: number) {
    const item = document.createElement('li')
    item.id = `${this.#list.id}-${at}`
    item.textContent = name
    item.setAttribute('role', 'option')
    item.setAttribute('aria-selected', String(at === this.#chosen))
    return item
  }

  #press(event: KeyboardEvent) {
    if (this.#list.hidden) return
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    if (event.key in moves) this.#move(moves[event.key])
    else if (event.key === 'Enter' || event.key === 'Tab') this.#take(this.#chosen)
    else if (event.key === 'Escape') this.#close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #move(by: number) {
    this.#chosen = (this.#chosen + by + this.#found.length) % this.#found.length
    this.#show()
  }

  /** Writes the name in the place of what was typed of it. */
  #take(at: number) {
    const end = this.text.selectionEnd
    this.text.setRangeText(`${this.#found[at]} `, end - this.#typed()!.length, end, 'end')
    this.text.dispatchEvent(new Event('input', { bubbles: true }))
    this.#close()
  }

  #close() {
    this.#found = []
    this.#show()
  }
}
