import { showFlash } from './flashes.js'

interface Failure {
  ctx: { response?: { status: number }; text?: string; sourceElement?: Element }
}

/** Forms answer these with themselves: what is wrong, or what somebody else changed meanwhile. */
const SWAPPED_IN = [409, 422]

/** A fragment that failed says so: its answer (a short text) is shown as a message instead of being swapped in. */
export function watchRequests() {
  document.addEventListener('htmx:response:error', (event) => {
    const { ctx } = (event as CustomEvent<Failure>).detail
    if (!isShown(ctx)) showFlash({ kind: 'danger', text: textOf(ctx.text ?? '') })
  })
  document.addEventListener('htmx:error', () => showFlash({ kind: 'danger', text: textOf('') }))
}

/** Answers that have a place of their own on the page: usual ones, and those that the element names. */
const isShown = ({ response, sourceElement }: Failure['ctx']) =>
  SWAPPED_IN.includes(response?.status ?? 0) || sourceElement?.hasAttribute(`hx-status:${response?.status}`) === true

/** When what had the focus was swapped away, it goes to the place that the page names for it, not back to the top. */
export function watchFocus() {
  let held = false
  document.addEventListener('htmx:before:swap', () => (held = document.activeElement !== document.body))
  document.addEventListener('htmx:after:swap', () => {
    if (!held || document.activeElement !== document.body) return
    const place = document.querySelector<HTMLElement>('[data-land]') ?? document.getElementById('main')
    place?.focus({ preventScroll: true })
  })
}

function textOf(html: string) {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text || document.body.dataset.failed!
}
