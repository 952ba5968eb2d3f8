import { appUrl } from '#config/app'

/** Where an address is confirmed, or a change of it undone; its base comes from the configuration. */
export const emailLink = (token: string) => new URL(`/email/${token}`, appUrl).href
