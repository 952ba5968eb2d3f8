/**
 * A control with data-dialog="id" opens that <dialog>; without JavaScript it stays the link or submit button that leads to
 * the page with the same question. data-close inside a dialog closes it.
 */
export function watchDialogs() {
  document.addEventListener('click', (event) => {
    const target = event.target as HTMLElement
    const opener = target.closest<HTMLElement>('[data-dialog]')
    if (opener) open(opener, event)
    else if (target.closest('[data-close]')) target.closest('dialog')?.close()
    else if (target instanceof HTMLDialogElement && outside(target, event)) target.close()
  })
}

function open(opener: HTMLElement, event: MouseEvent) {
  const dialog = document.getElementById(opener.dataset.dialog!)
  if (!(dialog instanceof HTMLDialogElement)) return
  event.preventDefault()
  leaveMenu(opener)
  dialog.showModal()
}

/** A closed dialog gives the focus back to what had it: a control inside a closed menu could not take it. */
function leaveMenu(opener: HTMLElement) {
  const menu = opener.closest<HTMLDetailsElement>('details[data-menu]')
  menu?.querySelector('summary')?.focus()
  menu?.removeAttribute('open')
}

function outside(dialog: HTMLDialogElement, { clientX, clientY }: MouseEvent) {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}
