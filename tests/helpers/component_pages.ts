import { fileURLToPath } from 'node:url'
import { Edge } from 'edge.js'
import { formatters, I18nManager, loaders } from '@adonisjs/i18n'
import { edgePluginI18n } from '@adonisjs/i18n/plugins/edge'
import type { ApplicationService } from '@adonisjs/core/types'
import { fragmentTag, yieldTag, type Fragments } from '#web/fragments'
import { viewGlobals } from '#web/view_globals'
import { shortcutsOf } from '#web/shortcuts'
import type { Shell, Theme } from '#web/shell'

const root = new URL('../../', import.meta.url)

const people = [
  [
    'Luís Gonçalves',
    'Embraer – Empresa Brasileira de Aeronáutica S.A.',
    'CPF 123.456.789-09',
    'Active',
    'green',
    'Brazil',
    1248000,
  ],
  ['Köhler & Söhne GmbH', 'Stuttgart', 'DE 811 569 869', 'Active', 'green', 'Germany', 0],
  ['François Tremblay', null, null, 'Prospect', 'blue', 'Canada', 39000],
  ['Bjørn Hansen', null, 'NO 010190 12345', 'Active', 'green', 'Norway', 102450],
  ['František Wichterlová', 'JetBrains s.r.o.', 'CZ 265 02 275', 'Dormant', 'orange', 'Czechia', 7700],
  ['Alfreds Futterkiste', 'Berlin', 'DE 129 273 398', 'Blocked', 'red', 'Germany', 431900],
  ['Antonio Moreno Taquería', 'México D.F.', 'RFC AMT-850101', 'Active', 'green', 'Mexico', 95000],
] as const

export const rows = people.map(([name, company, idNumber, status, colour, country, outstanding], at) => ({
  ...{
    name,
    company,
    idNumber,
    status,
    colour,
    country,
    outstanding,
    chosen: at < 2,
    segment: 'Key accounts',
  },
  ...{ manager: 'Jane Peacock', phone: '+55 12 3923-5555', createdAt: '2026-03-02 10:15:00' },
}))

function shell(theme: Theme): Shell {
  const item = (key: string, label: string, icon: string) => ({
    key,
    label,
    icon,
    href: `/acme/${key}`,
    section: 'main' as const,
  })
  return {
    tenant: { slug: 'acme', name: 'Acme Trading' },
    tenants: [
      { slug: 'acme', name: 'Acme Trading' },
      { slug: 'globex', name: 'Globex' },
    ],
    user: {
      name: 'Olivia Ward',
      email: 'owner@acme.test',
      theme,
      locale: 'en',
      timeZone: 'Europe/Berlin',
    },
    shortcuts: shortcutsOf(true),
    nav: [
      item('home', 'Home', 'home'),
      { ...item('customers', 'Customers', 'users'), count: 48213 },
      item('reports', 'Reports', 'chart-bar'),
      item('operations', 'Operations', 'progress-check'),
      { ...item('fields', 'Fields and forms', 'forms'), section: 'setup' },
      { ...item('dictionaries', 'Dictionaries', 'list-details'), section: 'setup' },
    ],
    pinnedViews: [{ key: 'v1', label: 'Key accounts · North', href: '/acme/customers?view=v1' }],
    news: { pending: false, ended: 1, tell: () => [] },
    mentions: { count: 2, tell: () => [] },
  }
}

async function translations() {
  const app = {} as ApplicationService
  const formatter = await formatters.icu().resolver(app)
  const loader = await loaders.fs({ location: new URL('resources/lang', root) }).resolver(app)
  const emitter = { emit() {}, hasListeners: () => false }
  const i18n = new I18nManager(emitter as never, {
    defaultLocale: 'en',
    formatter,
    loaders: [loader],
  })
  await i18n.loadTranslations()
  return i18n
}

interface Options {
  theme: Theme
  nonce: string
  errors?: Record<string, string[]>
  fragments?: Fragments
}

/** Renders a page of tests/browser/components as the app would, with no server or database behind it. */
export async function renderComponents(template: string, { theme, nonce, errors = {}, fragments }: Options) {
  const i18n = await translations()
  const edge = Edge.create()
    .mount(new URL('resources/views/', root))
    .mount('samples', new URL('tests/browser/components/', root))
    .registerTag(fragmentTag)
    .registerTag(yieldTag)
    .use(edgePluginI18n(i18n))
  const globals = viewGlobals(
    fileURLToPath(new URL('public/assets', root)),
    (route) => `/${route}`,
    () => true
  )
  for (const [name, value] of Object.entries(globals)) edge.global(name, value)
  const submitted: Record<string, unknown> = { inputErrorsBag: errors }
  const flashMessages = { get: (key: string, otherwise?: unknown) => submitted[key] ?? otherwise }
  return edge
    .createRenderer()
    .share({ shell: shell(theme), cspNonce: nonce, csrfToken: 'token', flashMessages, fragments })
    .renderSync(`samples::${template}`, { rows, createdAt: '2026-03-02T10:15:00Z' })
}
