/** Where tabs are wider than the screen, the current one is in sight. */
export function showTab(tab: HTMLElement) {
  const tabs = tab.closest<HTMLElement>('.tabs')!
  const [own, around] = [tab.getBoundingClientRect(), tabs.getBoundingClientRect()]
  tabs.scrollLeft += own.left + own.width / 2 - (around.left + around.width / 2)
}
