import { valueById } from '#dictionaries/values'
import { accountLink } from '#fields/types/social'
import type { ContactPoint } from '#fields/field'

/** Where a click on a contact point leads: the channel's own page, a call or a letter. */
export function contactLink({ kind, channel_id: channel, value, value_key: key }: ContactPoint): string | undefined {
  if (kind === 'email') return `mailto:${encodeURIComponent(value).replace('%40', '@')}`
  if (kind === 'phone') return chatLink(key, channel) ?? callLink(key)
  return accountLink(value, valueById(channel))
}

/** Chats know a number by its digits, the country's code first. */
function chatLink(key: string, channel: string) {
  return key.startsWith('+') ? accountLink(key.slice(1), valueById(channel)) : undefined
}

function callLink(key: string) {
  const dialled = key.replace(/[^\d+*#]/g, '')
  return dialled ? `tel:${dialled.replaceAll('#', '%23')}` : undefined
}
