import { byName, type Named } from '#places/countries'
import { fold } from '#text/fold'

/** ISO 639-1, without the codes that were withdrawn (in, iw, ji, jw, mo) or split (sh). */
const codes = `
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig
ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh
mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru
rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug
uk ur uz ve vi vo wa wo xh yi yo za zh zu`
  .trim()
  .split(/\s+/)

const known = new Set(codes)
let codeByName: Map<string, string> | undefined

/** "de", "German", "Alemán", "Deutsch", "de-AT" → "de"; unknown → null. */
export function languageCode(input: string): string | null {
  const name = fold(input)
  const primary = name.split(/[-_]/)[0]
  if (known.has(primary)) return primary
  codeByName ??= namesToCodes()
  return codeByName.get(name) ?? null
}

export function isLanguage(code: string): boolean {
  return known.has(code)
}

export function languageName(code: string, locale: string): string {
  return (isLanguage(code) && new Intl.DisplayNames(locale, { type: 'language' }).of(code)) || code
}

/** All languages, sorted as the asking language sorts. */
export function languages(locale: string): Named[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return codes.map((code) => ({ code, name: names.of(code) ?? code })).sort(byName(locale))
}

function namesToCodes(): Map<string, string> {
  const found = new Map<string, string>()
  for (const localeOf of [() => 'en', () => 'es', (code: string) => code]) {
    for (const code of codes) {
      const name = new Intl.DisplayNames(localeOf(code), { type: 'language' }).of(code)
      if (name && !found.has(fold(name))) found.set(fold(name), code)
    }
  }
  return found
}
