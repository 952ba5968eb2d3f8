import { customers } from '#lists/customers'
import type { List } from '#lists/define_list'

/** Every list. */
export const lists: List[] = [customers]
