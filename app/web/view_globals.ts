import edge from 'edge.js'
import type { I18n } from '@adonisjs/i18n'
import { openAssets } from '#web/assets'
import { passOn, printAttributes } from '#web/attributes'
import { errorsOf, fieldOf } from '#web/field_props'
import { languages, themes, type Shell } from '#web/shell'
import { keyMap } from '#web/shortcuts'
import { formatAgo, formatDay, formatMoney, formatNumber, formatTime, initials, toDate, type Moment } from '#web/format'

/** What a global can read of the page that it is called from: what middleware shared with the view. */
interface Page {
  i18n: I18n
  cspNonce?: string
  shell?: Shell
  timeZone?: string
  flashMessages?: { get(key: string, otherwise?: unknown): unknown }
}

type MakePath = (route: string, params?: object, options?: { qs?: object }) => string
type Props = Record<string, unknown> & { all?(): Record<string, unknown> }

const ICON = { 'class': 'icon', 'aria-hidden': 'true' }
const plainIcon = printAttributes(ICON, undefined).value
const zoneOf = (page: Page) => page.timeZone ?? page.shell?.user.timeZone ?? 'utc'
const plain = (props: Props) => (props.all ? props.all() : props)

/** Functions that every template can call. They read locale, zone, nonce and tenant from the page: `this`. */
export function viewGlobals(assetsDirectory: string, makePath: MakePath, mayOpen: (path: string) => boolean) {
  const assets = openAssets(assetsDirectory)
  return {
    mayOpen,
    keyMap,
    asset: (name: string) => assets.path(name),
    icon(name: string, attributes?: Record<string, unknown>) {
      const printed = attributes ? printAttributes(passOn(attributes, [], ICON), undefined).value : plainIcon
      return edge.globals.html.safe(`<svg ${printed}><use href="${assets.path('icons.svg')}#${name}"></use></svg>`)
    },
    /** A text with its mentions marked; without a line break or space more than it has. */
    pieces(text: { text: string; mention: boolean }[]) {
      const { html } = edge.globals
      const mark = (escaped: string) => `<strong class="mentioned">${escaped}</strong>`
      return html.safe(text.map((one) => (one.mention ? mark : String)(html.escape(one.text))).join(''))
    },
    attrs(this: Page, props: Props, used: string[] = [], own: Record<string, unknown> = {}) {
      return printAttributes(passOn(plain(props), used, own), this.cspNonce)
    },
    hx(this: Page, options: Record<string, unknown>) {
      const named = Object.entries(options).map(([name, value]) => [`hx-${name}`, value])
      return printAttributes(Object.fromEntries(named), this.cspNonce)
    },
    field(this: Page, props: Props, used: string[] = []) {
      return fieldOf(plain(props) as Parameters<typeof fieldOf>[0], used, this.flashMessages)
    },
    fieldErrors(this: Page) {
      return errorsOf(this.flashMessages)
    },
    pathTo(this: Page, route: string, params: object = {}, qs?: object) {
      return makePath(route, { tenant: this.shell?.tenant.slug, ...params }, { qs })
    },
    formatDate(this: Page, value: Moment, style: 'short' | 'medium' | 'long' = 'medium') {
      const dayOnly = typeof value === 'string' && value.length === 10
      return dayOnly
        ? formatDay(value, this.i18n.locale)
        : formatTime(toDate(value), this.i18n.locale, zoneOf(this), style)
    },
    relativeTime(this: Page, value: Moment) {
      return formatAgo(toDate(value), this.i18n.locale)
    },
    isoTime: (value: Moment) => toDate(value).toISOString(),
    number(this: Page, value: number | bigint, options?: Intl.NumberFormatOptions) {
      return formatNumber(value, this.i18n.locale, options)
    },
    money(this: Page, minor: number, currency: string) {
      return formatMoney(minor, currency, this.i18n.locale)
    },
    initials,
    languages,
    themes,
  }
}
