import type { I18n } from '@adonisjs/i18n'
import { loadReferences } from '#fields/references'
import type { Record } from '#fields/field'
import { fieldsOf } from '#lists/fields_of'
import { seenRecord } from '#lists/seen_record'
import { current } from '#tenancy/current'
import { binUntil } from '#web/customers/bin_until'
import type { Fact } from '#web/customers/facts'
import { duplicatesNotice } from '#web/duplicates/notice'
import { headOf } from '#web/customers/head'
import { mayDo } from '#web/customers/may_do'
import { countsOf } from '#web/customers/tabs/counts'
import { mergedHere } from '#web/merges/merged_here'
import { openTabs, tabNamed } from '#web/customers/tabs/index'
import { readTimeline } from '#web/customers/timeline/read_timeline'

const RECENT = 5

interface Asked {
  /** The page's query string: which tab, and what that one reads. */
  query: { [name: string]: unknown }
  revealed?: Fact
}

/** What the page of one customer shows. */
export async function showPage(record: Record, i18n: I18n, { query, revealed }: Asked) {
  const path = `/${current.tenant.slug}/customers/${record.id}`
  const seen = seenRecord(record)
  await loadReferences([record], fieldsOf('customers'))
  const may = mayDo(record)
  const [tab, tabs] = [tabNamed(query.tab), openTabs()]
  const counts = await countsOf(tabs, record)
  return {
    record,
    path,
    tab,
    head: headOf(seen),
    tabs: tabs.map(({ name }) => ({
      label: i18n.t(`customers.tab_${name}`),
      href: `${path}?tab=${name}`,
      current: name === tab.name,
      count: counts[name],
    })),
    content: await tab.content({ record, seen, path, may, i18n, query, revealed }),
    recent: tab.whole ? [] : (await readTimeline(record, { limit: RECENT })).entries,
    may,
    duplicates: await duplicatesNotice(record),
    binUntil: binUntil(record),
    merges: await mergedHere(record),
  }
}
