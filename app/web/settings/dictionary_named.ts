import type { HttpContext } from '@adonisjs/core/http'
import { dictionaries, dictionaryOfField } from '#dictionaries/index'
import { translate } from '#fields/translate'
import CustomField from '#models/custom_field'
import DictionaryValue from '#models/dictionary_value'
import { unknownPage } from '#web/unknown_page'

/** A dictionary as the settings show it: the product's, or the options of a field of the tenant's own. */
export interface ShownDictionary {
  key: string
  name: string
  colored: boolean
  extra: readonly string[]
}

export async function allDictionaries() {
  const own = await CustomField.query()
    .whereIn('type', ['select', 'multi_select'])
    .whereNot('state', 'retired')
    .orderBy('position')
  return {
    product: dictionaries.map((dictionary): ShownDictionary => ({
      ...dictionary,
      name: translate(`dictionaries.${dictionary.key}`),
    })),
    own: own.map(({ id, label }): ShownDictionary => ({
      key: dictionaryOfField(id),
      name: label,
      colored: true,
      extra: [],
    })),
  }
}

export async function dictionaryAsked({ params, request }: HttpContext): Promise<ShownDictionary> {
  const { product, own } = await allDictionaries()
  const found = [...product, ...own].find(({ key }) => key === params.dictionary)
  if (!found) throw unknownPage({ request })
  return found
}

export async function valueAsked(ctx: HttpContext) {
  const dictionary = await dictionaryAsked(ctx)
  const value = await DictionaryValue.query().where({ id: ctx.params.id, dictionary: dictionary.key }).firstOrFail()
  return { dictionary, value }
}

export const dictionaryPath = ({ params }: HttpContext) =>
  `/${params.tenant}/settings/dictionaries/${params.dictionary}`
