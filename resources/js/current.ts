/** Where tabs are wider than the screen or the menu is longer, the current one is in sight. */
export function showCurrent(current: HTMLElement) {
  const place = current.closest<HTMLElement>('.tabs, .side-nav')!
  const [own, around] = [current.getBoundingClientRect(), place.getBoundingClientRect()]
  place.scrollLeft += own.left + own.width / 2 - (around.left + around.width / 2)
  if (own.bottom > around.bottom) place.scrollTop += own.top + own.height / 2 - (around.top + around.height / 2)
}
