/** Columns of a customer's row that the record carries under their own names. */
export const customerColumns = [
  'id', 'type', 'name', 'sort_name', 'first_name', 'last_name', 'company', 'number', 'membership_number',
  'id_type_id', 'id_number', 'gender', 'birthday', 'segment_id', 'status_id', 'channel_id', 'group_id',
  'manager_id', 'service_manager_id', 'language', 'time_zone', 'promotional_email', 'newsletter', 'source',
  'custom', 'disabled_at', 'deleted_at', 'created_by', 'updated_by', 'submission', 'version',
  'created_at', 'updated_at',
] as const

export const pointColumns = [
  'id', 'customer_id', 'channel_id', 'kind', 'value', 'value_key', 'label', 'primary', 'position',
  'verified_at', 'consent',
] as const

export const addressColumns = [
  'id', 'customer_id', 'label', 'address1', 'address2', 'city', 'state', 'postcode', 'country', 'initial', 'position',
] as const
