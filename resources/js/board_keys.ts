import { cardsOf, doorTo, formOf, laneOf, lanesOf } from './board_parts.js'

interface Step {
  down: number
  across: number
}

/** On a card's name the arrows go to the card beside, with Shift the card goes to the lane beside; in its menu they choose. */
export function onBoardKey(board: HTMLElement, event: KeyboardEvent) {
  const target = event.target as HTMLElement
  const card = target.closest<HTMLElement>('.lane-card')
  const step = stepOf(event.key)
  if (!card || event.ctrlKey || event.metaKey || event.altKey) return
  const menu = target.closest<HTMLElement>('.card-menu')
  if (menu && step?.down) walk(menu, step.down)
  else if (target.matches('.card-name') && step?.across && event.shiftKey) carry(board, card, step.across)
  else if (target.matches('.card-name') && step) cardBeside(board, card, step)?.querySelector('a')!.focus()
  else return
  event.preventDefault()
}

/** Onwards is to the right, or to the left where people read so. */
function stepOf(key: string): Step | undefined {
  const right = document.dir === 'rtl' ? -1 : 1
  const steps: Record<string, Step> = {
    ArrowDown: { down: 1, across: 0 },
    ArrowUp: { down: -1, across: 0 },
    ArrowRight: { down: 0, across: right },
    ArrowLeft: { down: 0, across: -right },
  }
  return steps[key]
}

function walk(menu: HTMLElement, by: number) {
  const items = [...menu.querySelectorAll('button')]
  const next = items.indexOf(document.activeElement as HTMLButtonElement) + by
  items[(next + items.length) % items.length].focus()
}

/** Lanes without cards are passed over. */
function cardBeside(board: HTMLElement, card: HTMLElement, { down, across }: Step): HTMLElement | undefined {
  const cards = cardsOf(laneOf(card))
  const at = cards.indexOf(card)
  if (!across) return cards[at + down]
  const filled = lanesOf(board).filter((lane) => cardsOf(lane).length > 0)
  const beside = filled[filled.indexOf(laneOf(card)) + across]
  return beside && (cardsOf(beside)[at] ?? cardsOf(beside).at(-1))
}

function carry(board: HTMLElement, card: HTMLElement, across: number) {
  const lanes = lanesOf(board)
  const door = doorTo(card, lanes[lanes.indexOf(laneOf(card)) + across])
  if (door) formOf(card)!.requestSubmit(door)
}
