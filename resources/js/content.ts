/** Runs `start` once for each matching element: those on the page now and those that htmx swaps in later. */
export function onContent(selector: string, start: (element: HTMLElement) => unknown) {
  const seen = new WeakSet<Element>()
  const look = () => {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (seen.has(element)) continue
      seen.add(element)
      start(element)
    }
  }
  look()
  document.addEventListener('htmx:after:swap', look)
}
