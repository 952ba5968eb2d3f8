import type { RelationRefusal } from '#actions/relations/create_relation'
import { findValue, valuesOf } from '#dictionaries/values'
import type { Record } from '#fields/field'
import { translate } from '#fields/translate'
import type { Told } from '#lists/relation_types'
import { readRecord } from '#lists/read_records'
import { mayTouch } from '#permissions/row_scope'
import { foundCustomers, type FoundCustomer } from '#web/customers/found_customers'
import type { RelationForm } from '#web/customers/relations/relation_form'

const TYPES = 'relation_type'

interface Checks {
  /** Whether what is missing is said. */
  checked?: boolean
  refusal?: RelationRefusal
}

/** Whom to relate a customer to: a search, what it found, and what they are to each other. */
export async function relationPage(record: Record, form: RelationForm, { checked, refusal }: Checks = {}) {
  const chosen = form.other ? await visible(form.other) : null
  const found = (await foundCustomers(form.q)).filter(({ id }) => id !== record.id)
  const type = findValue(TYPES, form.type)
  const usable = type && !type.retired ? type : undefined
  const relation: Told | null = chosen && usable ? { from: chosen.id, to: record.id, type: usable.id } : null
  return {
    ...{ record, form, chosen, relation },
    found: chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found,
    types: valuesOf(TYPES)
      .filter(({ retired }) => !retired)
      .map(({ key: value, name: label }) => ({ value, label })),
    errors: checked || refusal ? problems({ chosen, typed: Boolean(usable), refusal }) : {},
  }
}

async function visible(id: string): Promise<FoundCustomer | null> {
  const other = await readRecord(id)
  const there = other && !other.deleted_at && mayTouch('customers.view', other)
  return there ? { id, name: String(other.name), number: String(other.number) } : null
}

function problems({ chosen, typed, refusal }: { chosen: unknown; typed: boolean; refusal?: RelationRefusal }) {
  return {
    ...(!chosen && { other: translate('customers.relation_whom') }),
    ...(!typed && { type: translate('customers.relation_what') }),
    ...(refusal && { other: translate(`customers.relation_${refusal}`) }),
  }
}
