import db from '@adonisjs/lucid/services/db'
import i18nManager from '@adonisjs/i18n/services/main'
import { grantors } from '#permissions/grants'
import { isPermission } from '#permissions/registry'
import { current } from '#tenancy/current'
import type { Denial } from '#web/error_page'

interface Refusal {
  permission?: string
  response?: { translation?: { data?: { permission?: string } } }
}

const NAMED = 5

/** Which permission was missing, in words, and who can grant it; nothing where no permission was at stake. */
export async function denialOf(error: object): Promise<Denial | undefined> {
  const { permission, response } = error as Refusal
  const missing = permission ?? response?.translation?.data?.permission
  if (!missing || !isPermission(missing) || current.tenantId === undefined) return undefined
  const label = i18nManager.locale(current.locale).t(`permissions.${missing}`)
  return { permission: label, grantors: await namesOf(grantors(missing)) }
}

async function namesOf(userIds: string[]): Promise<string[]> {
  const users = await db.from('users').whereIn('id', userIds).orderBy('name').limit(NAMED).select('name')
  return users.map(({ name }) => name)
}
