import Sortable from 'sortablejs/modular/sortable.core.esm.js'
import { onBoardKey } from './board_keys.js'
import { cardsOf, doorTo, formOf, laneOf } from './board_parts.js'

/** Where cards came from that are on their way: a refusal puts them back. */
const moving = new Map<Element, { lane: Element; next: Element | undefined }>()

/** The lane whose "Show more" was pressed, and how many cards it had: the first new one takes the focus. */
let growing: { lane: HTMLElement; cards: number } | undefined

document.addEventListener('htmx:after:swap', () => {
  const card = growing && cardsOf(growing.lane)[growing.cards]
  card?.querySelector('a')!.focus()
  if (card) growing = undefined
})

/**
 * A board whose cards are dragged from lane to lane, or moved with the keyboard. Each card carries a form with a button for
 * each lane, which works without this; dragging only presses that button.
 */
export function watchBoard(board: HTMLElement) {
  for (const cards of board.querySelectorAll<HTMLElement>('[data-lane] > ol')) makeDraggable(board, cards)
  board.addEventListener('keydown', (event) => onBoardKey(board, event))
  board.addEventListener('submit', ({ target }) => (target as HTMLElement).hidePopover())
  board.addEventListener('toggle', focusOpened, { capture: true })
  board.addEventListener('click', ({ target }) => noteGrowing(target as HTMLElement))
  for (const failure of ['htmx:response:error', 'htmx:error']) board.addEventListener(failure, putBack)
}

function makeDraggable(board: HTMLElement, cards: HTMLElement) {
  Sortable.create(cards, {
    draggable: '[data-movable]',
    filter: '.card-mover, .card-menu',
    preventOnFilter: false,
    group: { name: 'lanes', put: !laneOf(cards).matches('.is-closed') },
    sort: false,
    animation: 120,
    delay: 150,
    delayOnTouchOnly: true,
    onStart: () => board.classList.add('is-dragging'),
    onEnd({ item, from, to, oldIndex }) {
      board.classList.remove('is-dragging')
      if (from !== to) drop(item, { lane: from, next: from.children[oldIndex!] })
    },
  })
}

function drop(card: HTMLElement, before: { lane: Element; next: Element | undefined }) {
  const form = formOf(card)!
  moving.set(form, before)
  form.requestSubmit(doorTo(card, laneOf(card)))
}

function putBack({ target }: Event) {
  const before = moving.get(target as Element)
  const card = (target as Element).closest('.lane-card')
  moving.delete(target as Element)
  if (before && card) before.lane.insertBefore(card, before.next ?? null)
}

/** An answer replaced the card where it was; its place is before the one that follows it in the order of its lane. */
export function settle(card: HTMLElement) {
  const lanes = [...(card.closest('[data-board]')?.querySelectorAll<HTMLElement>('[data-lane]') ?? [])]
  const cards = lanes.find(({ dataset }) => dataset.lane === card.dataset.laneOf)?.querySelector('ol')
  if (!cards) return card.remove()
  const follower = document.getElementById(`card-${card.dataset.placed}`)
  cards.insertBefore(card, follower?.parentElement === cards ? follower : cards.querySelector('.lane-more'))
  card.querySelector('a')!.focus()
  card.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** An opened menu has the focus, so that arrows and Enter choose. */
function focusOpened(event: Event) {
  const { target, newState } = event as ToggleEvent
  if (newState === 'open') (target as HTMLElement).querySelector('button')?.focus()
}

function noteGrowing(target: HTMLElement) {
  const lane = target.closest('.lane-more') && laneOf(target)
  growing = lane ? { lane, cards: cardsOf(lane).length } : growing
}
