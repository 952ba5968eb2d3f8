const TOLD = 2_000

/** A button with data-copy puts that text on the clipboard and says so; where that can't be done it stays hidden. */
export function watchCopy(button: HTMLElement) {
  if (!navigator.clipboard) return
  button.hidden = false
  button.addEventListener('click', () => void copy(button))
}

async function copy(button: HTMLElement) {
  await navigator.clipboard.writeText(button.dataset.copy!)
  const words = button.querySelector<HTMLElement>('[data-said]')!
  const { said } = words.dataset
  const before = words.textContent
  words.textContent = said!
  button.classList.add('is-copied')
  setTimeout(() => {
    words.textContent = before
    button.classList.remove('is-copied')
  }, TOLD)
}
