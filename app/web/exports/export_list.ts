import type { HttpContext } from '@adonisjs/core/http'
import { lists } from '#lists/index'
import { LIST } from '#reports/customer_base'

/** The list that a route exports, by its name (`work_orders.export`); customers' pages are those of reports. */
export function exportList({ route }: Pick<HttpContext, 'route'>): string {
  const key = route?.name?.split('.')[0]
  return lists.find((list) => list.key === key)?.key ?? LIST
}

/** Where an export of a list is asked for, below the tenant's address. */
export const exportPath = (list: string) =>
  list === LIST ? '/reports/exports/new' : `/${list.replaceAll('_', '-')}/export`
