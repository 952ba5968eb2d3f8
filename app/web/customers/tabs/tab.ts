import type { I18n } from '@adonisjs/i18n'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { Record } from '#fields/field'
import type { Permission } from '#permissions/verbs'
import type { Fact } from '#web/customers/facts'
import type { MayDo } from '#web/customers/may_do'

/** What a tab is asked to show. */
export interface TabAsked {
  record: Record
  /** The record without what the acting person may not see. */
  seen: Record
  /** The customer's own address: `/acme/customers/01J…`. */
  path: string
  may: MayDo
  i18n: I18n
  /** The page's query string. */
  query: { [name: string]: unknown }
  /** A masked value that was asked for. */
  revealed?: Fact
}

/** A part of a customer's page; its name is `customers.tab_<name>` in the language files. */
export interface CustomerTab {
  /** Part of the address: `?tab=contact`. */
  name: string
  /** What it takes to see it, besides the customer itself. */
  permission?: Permission
  /** The Edge component that prints what `content` answers: `components/record/tab_basic`. */
  component: string
  /** Whether it tells by itself what happened, so that the timeline's newest entries don't stand beside it. */
  whole?: boolean
  /** The rows whose number its link says. */
  counted?(record: Record): DatabaseQueryBuilderContract
  content(asked: TabAsked): object | Promise<object>
}
