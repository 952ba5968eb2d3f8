import type { HttpContext } from '@adonisjs/core/http'
import { translate } from '#fields/translate'
import { lists } from '#lists/index'
import { current } from '#tenancy/current'

const [usual] = lists

/** The list whose fields or forms a page of settings is about: customers where the address names none. */
export function listAsked({ request }: HttpContext): string {
  const { list } = request.qs()
  return lists.find(({ key }) => key === list)?.key ?? usual.key
}

/** The address of what is said about a list: `/acme/settings/fields?list=work_orders`. */
export const ofList = (path: string, list: string) =>
  `/${current.tenant.slug}${path}${list === usual.key ? '' : `?list=${list}`}`

/** One tab for each list. */
export const listTabs = (path: string, list: string) =>
  lists.map(({ key }) => ({ label: translate(`lists.${key}`), href: ofList(path, key), current: key === list }))
