export const laneOf = (element: Element) => element.closest<HTMLElement>('[data-lane]')!
export const lanesOf = (board: Element) => [...board.querySelectorAll<HTMLElement>('[data-lane]')]
export const cardsOf = (lane: Element) => [...lane.querySelectorAll<HTMLElement>('.lane-card')]
export const formOf = (card: Element) => card.querySelector<HTMLFormElement>('form')

/** The button of a card's form that moves it to a lane; none where it may not be moved there. */
export function doorTo(card: Element, lane: HTMLElement | undefined) {
  const doors = card.querySelectorAll<HTMLButtonElement>('button[name="to"]')
  return [...doors].find(({ value }) => value === lane?.dataset.lane)
}
