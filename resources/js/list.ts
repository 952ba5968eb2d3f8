/** Of a filter's controls, only those that the chosen operator compares with are there to fill in. */
export function watchFilter(filter: HTMLElement) {
  const operator = filter.querySelector<HTMLSelectElement>('[data-operator]')
  const refresh = () => {
    for (const part of filter.querySelectorAll<HTMLElement>('[data-for]')) {
      const wanted = !operator || part.dataset.for!.split(' ').includes(operator.value)
      part.hidden = !wanted
      for (const control of part.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'))
        control.disabled = !wanted
    }
  }
  operator?.addEventListener('change', refresh)
  refresh()
}
