/**
 * One record of a list as plain data: the row's columns by their database names, `custom` parsed, and where its list
 * has them its contact points and addresses. What lists, pages, exports and imports pass around.
 */
export interface Record {
  id: string
  /** Key of the list that it belongs to: `customers`. */
  list: string
  version: number
  custom: { [fieldId: string]: unknown }
  points: ContactPoint[]
  addresses: Address[]
  [column: string]: unknown
}

export interface ContactPoint {
  id: string
  /** The dictionary value of the contact channel. */
  channel_id: string
  kind: 'phone' | 'email' | 'social'
  /** As typed. */
  value: string
  /** E.164 for phones, NFKC and lower case otherwise: what filters and matching compare. */
  value_key: string
  label: string | null
  primary: boolean
  position: number
  verified_at: string | null
  consent: string | null
}

export interface Address {
  id: string
  label: string | null
  address1: string | null
  address2: string | null
  city: string | null
  state: string | null
  postcode: string | null
  /** ISO 3166 alpha-2. */
  country: string | null
  initial: boolean
  position: number
}
