/** A box above a table that leaves only the rows whose text holds what is typed; without JavaScript it isn't there. */
export function watchNarrowing(box: HTMLElement) {
  const table = document.getElementById(box.dataset.narrows!)!
  const input = box.querySelector('input')!
  box.hidden = false
  input.addEventListener('input', () => narrow(table, plain(input.value.trim())))
}

function narrow(table: HTMLElement, wanted: string) {
  for (const row of table.querySelectorAll<HTMLElement>('tr[data-text]'))
    row.hidden = !plain(row.dataset.text!).includes(wanted)
  for (const body of table.querySelectorAll('tbody')) body.hidden = !body.querySelector('tr[data-text]:not([hidden])')
  const none = table.parentElement!.querySelector<HTMLElement>('[data-none]')!
  none.hidden = table.querySelector('tbody:not([hidden])') !== null
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
