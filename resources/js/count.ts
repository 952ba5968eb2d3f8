/** So few characters before the end that the count is read out as well. */
const NEAR = 20

/** Below a text with a longest length, how much of it is used: in characters as the server counts them. */
export function watchCount(element: HTMLElement) {
  const control = element as HTMLTextAreaElement
  const most = Number(control.dataset.count)
  const note = document.createElement('p')
  note.className = 'form-hint count'
  control.after(note)
  const show = () => {
    const count = lengthOf(control.value)
    note.textContent = control.dataset.countText!.replace('#', String(count)).replace('@', String(most))
    note.classList.toggle('count-over', count > most)
    if (count > most - NEAR) note.setAttribute('role', 'status')
    else note.removeAttribute('role')
  }
  control.addEventListener('input', show)
  control.form?.addEventListener('reset', () => setTimeout(show))
  show()
}

/** Code points of the text as it is stored: NFC, without space around it. */
const lengthOf = (text: string) => [...text.normalize('NFC').trim()].length
