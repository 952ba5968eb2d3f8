const paletteOf = () => document.querySelector<HTMLDialogElement>('[data-palette]')
const optionsOf = (palette: HTMLElement) => [...palette.querySelectorAll<HTMLElement>('[role=option]')]
const chosenOf = (palette: HTMLElement) => palette.querySelector<HTMLElement>('[aria-selected=true]')

export function openPalette() {
  const palette = paletteOf()
  palette?.showModal()
  palette?.querySelector('input')!.select()
  return palette !== null
}

/**
 * The palette is a combobox (WAI-ARIA Authoring Practices): the focus stays in its box, the arrows choose among what was
 * found, Enter opens it. What is found comes as it is typed; the first of it is chosen already.
 */
export function watchPalette(palette: HTMLElement) {
  const box = palette.querySelector('input')!
  box.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) move(palette, step)
    else if (event.key !== 'Enter' || event.isComposing || !chosenOf(palette)) return
    else chosenOf(palette)!.click()
    event.preventDefault()
  })
  new MutationObserver(() => choose(palette, optionsOf(palette)[0])).observe(palette.querySelector('[role=listbox]')!, {
    childList: true,
  })
}

function move(palette: HTMLElement, step: number) {
  const options = optionsOf(palette)
  if (options.length === 0) return
  const at = options.indexOf(chosenOf(palette)!) + step
  choose(palette, options[(at + options.length) % options.length])
}

function choose(palette: HTMLElement, option: HTMLElement | undefined) {
  chosenOf(palette)?.setAttribute('aria-selected', 'false')
  option?.setAttribute('aria-selected', 'true')
  option?.scrollIntoView({ block: 'nearest' })
  const box = palette.querySelector('input')!
  if (option) box.setAttribute('aria-activedescendant', option.id)
  else box.removeAttribute('aria-activedescendant')
}
