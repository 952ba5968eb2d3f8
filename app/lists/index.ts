import { customers } from '#lists/customers'
import { serviceRecords } from '#lists/service_records'
import { workOrders } from '#lists/work_orders'
import type { List } from '#lists/define_list'

/** Every list; the first is the one that is meant where none is named. */
export const lists: List[] = [customers, workOrders, serviceRecords]
