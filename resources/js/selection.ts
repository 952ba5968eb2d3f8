/**
 * The bar of picked rows says how many there are, ticks a whole page, and takes in all that match. Without it, ticked rows
 * open the bar by CSS, and a select says which rows are meant.
 */
export function watchSelection(element: HTMLElement) {
  const bar = element as HTMLFormElement
  const list = bar.closest<HTMLElement>('.list')!
  const which = bar.elements.namedItem('which') as HTMLSelectElement
  const whole = list.querySelector<HTMLInputElement>('.pick-page')!
  const boxes = [...list.querySelectorAll<HTMLInputElement>('.pick')]
  const tick = (ticked: boolean) => boxes.forEach((box) => (box.checked = ticked))
  const refresh = () => show(bar, which.value === 'all', boxes, whole)
  const choose = (value: string) => {
    which.value = value
    refresh()
  }
  list.addEventListener('change', ({ target }) => {
    if (target === whole) tick(whole.checked)
    if (target === whole || boxes.includes(target as HTMLInputElement)) choose('ticked')
  })
  bar.querySelector('.selection-all')?.addEventListener('click', () => {
    tick(true)
    choose('all')
    bar.querySelector<HTMLElement>('summary')!.focus()
  })
  bar.querySelector('.selection-none')!.addEventListener('click', () => {
    tick(false)
    choose('ticked')
    whole.focus()
  })
  choose('ticked')
}

function show(
  { dataset, children }: HTMLFormElement,
  all: boolean,
  boxes: HTMLInputElement[],
  whole: HTMLInputElement
) {
  const ticked = boxes.filter((box) => box.checked).length
  const words = ticked === 1 ? dataset.one! : dataset.many!
  const text = all ? dataset.all! : ticked ? words.replace('#', String(ticked)) : ''
  const status = [...children].find((child) => child.role === 'status')!
  if (status.textContent !== text) status.textContent = text
  whole.checked = ticked > 0 && ticked === boxes.length
  whole.indeterminate = ticked > 0 && ticked < boxes.length
}
