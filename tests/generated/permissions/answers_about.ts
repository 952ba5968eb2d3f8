import type { ApiClient } from '@japa/api-client'
import type { Access } from '#permissions/field_access'
import { laneFields } from '#lists/board/lanes'
import { fieldsOf } from '#lists/fields_of'
import { submit } from '#tests/helpers/customer_pages'
import { exportCustomers } from '#tests/helpers/exports'
import type { Company } from '#tests/helpers/company'
import { customerTabs } from '#web/customers/tabs/index'

export type Answers = Map<string, string>

const LIST = '/acme/customers'
const TABS = customerTabs.map(({ name }) => name)

/**
 * All that the manager, or the owner, can get about the customers, by what was asked. `values` are what a
 * person would guess.
 */
export async function answersAbout(
  client: ApiClient,
  company: Company,
  role: 'owner' | 'manager',
  ids: string[],
  values: string[]
) {
  const answers: Answers = new Map()
  const ask = async (path: string) => {
    const answer = await client.get(path).redirects(0).accept('html').loginAs(company.users[role])
    answers.set(nameOf(path, ids), `${answer.status()} ${answer.text()}`)
  }
  for (const path of [...(await listPaths(company, role, values)), ...recordPaths(ids)]) await ask(path)
  const conflict = await submit(
    client,
    company.users[role],
    `${LIST}/${ids[1]}`,
    { _version: '1', first_name: 'Eve' },
    'PUT'
  )
  answers.set('conflict', `${conflict.status()} ${conflict.text()}`)
  await company.as(role, async () => {
    const { lines } = await exportCustomers({ columns: fieldsOf('customers').map(({ key }) => key) })
    answers.set('export', lines.join('\n'))
  })
  return answers
}

async function listPaths(company: Company, role: 'owner' | 'manager', values: string[]) {
  const columns = await company.as(role, async () => fieldsOf('customers').map(({ key }) => key))
  const lanes = await company.as(role, async () => laneFields('customers').map(({ key }) => key))
  const searches = [...values, 'zed', 'seen'].map(encodeURIComponent)
  const queries = [
    '',
    `?columns=${columns}`,
    '?sort=name',
    '?filter[first_name][contains]=a',
    ...searches.map((q) => `?q=${q}`),
    ...lanes.map((lane) => `?layout=kanban&lane=${lane}&columns=${columns}`),
    ...lanes.map((lane) => `/lane?lane=${lane}&in=`),
  ]
  const panels = ['/columns', '/filters', `/count?q=${searches[0]}`, '/import', '/import/sample']
  const elsewhere = searches.map((q) => `/acme/search?q=${q}`)
  return [...queries, ...panels].map((rest) => LIST + rest).concat('/acme/reports/exports/new', elsewhere)
}

const recordPaths = ([id, other]: string[]) => [
  ...TABS.map((tab) => `${LIST}/${id}?tab=${tab}`),
  ...[
    `${LIST}/${other}`,
    `${LIST}/${id}/edit`,
    `${LIST}/${id}/edit?section=contact`,
    `${LIST}/${id}/edit?section=other`,
    `${LIST}/${id}/past?at=2099-01-01`,
  ],
]

/** What is no difference: which ids, moments, nonces and tokens an answer carries. */
export function plain(text: string, ids: string[]): string {
  const named = ids.reduce((all, id, at) => all.replaceAll(id, `customer-${at}`), text)
  const order = new Map<string, number>()
  const numbered = named.replace(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, (id) => {
    if (!order.has(id)) order.set(id, order.size)
    return `id-${order.get(id)}`
  })
  return numbered
    .replace(/nonce="[^"]*"/g, '')
    .replace(/name="_csrf" value="[^"]*"/g, '')
    .replace(/x-csrf-token[^}]*/g, '')
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?Z?/g, 'moment')
    .replace(/\d{1,2}:\d\d(:\d\d)?\s?[AP]M/g, 'time')
    .replace(/(\d+ (seconds?|minutes?) ago|now)/g, 'lately')
    .replace(/after=[\w%.~-]+|before=[\w%.~-]+/g, 'cursor')
}

const nameOf = (path: string, ids: string[]) => ids.reduce((name, id, at) => name.replace(id, `customer-${at}`), path)

/** The URLs that ask by a field, and may not where it is hidden or masked. */
export const probesOf = (key: string, access: Access) => [
  ...[
    `?filter[${key}][not_empty]=`,
    `?any[${key}][empty]=`,
    `?sort=${key}`,
    `?sort=-${key}`,
    `?layout=kanban&lane=${key}`,
    `/lane?lane=${key}&in=x`,
    `?shown=${key}&filter[${key}][is]=x`,
  ],
  ...(access === 'hidden' ? [`?columns=name,${key}`, `?shown=${key}`] : []),
]
