/** A scrolling table shows a shadow under its sticky column and can be scrolled with the keyboard. */
export function watchTables(box: HTMLElement) {
  const mark = () => box.classList.toggle('is-scrolled', box.scrollLeft > 0)
  box.addEventListener('scroll', mark, { passive: true })
  mark()
}
