import { fold } from '#text/fold'

/** Said of kinds of companies, not of one: with and without it, it is the same company. */
const LEGAL_FORMS = new Set(
  `ab ag aps as asa bv bvba co company corp corporation cv eg ek ev eurl gbr gesellschaft gmbh inc incorporated kft kg kgaa
  lda limited limitada llc llp lp ltd ltda mbh nv ohg oy oyj plc pte pty sa sarl sas sau sc scs sl slne slu snc spa spolka
  spzoo sprl srl srls sro ug`.split(/\s+/)
)

/** Said or left out as people like. */
const PARTICLES = new Set(
  `and da das de del della den der des di do dos du e el het i la las le los mac of y und van vom von zu zum zur the
  mr mrs ms miss dr prof sr sra herr frau don dona`.split(/\s+/)
)

const APOSTROPHES = /['’ʼ\u0060´.]/g
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/u

/** The words of a name that tell it from others, folded, each once, sorted. */
export function nameWords(name: string, company: boolean): string[] {
  const words = fold(name).replace(APOSTROPHES, '').split(BETWEEN_WORDS).filter(Boolean)
  const telling = words.filter((word, at) => !isParticle(word, at, words) && !(company && isForm(word)))
  return [...new Set(telling.length ? telling : words)].sort()
}

/** "José i Pere", but "I. Pérez". */
const isParticle = (word: string, at: number, words: string[]) =>
  PARTICLES.has(word) && (word.length > 1 || (at > 0 && at < words.length - 1))

/** Forms are written with spaces too: "S L". */
const isForm = (word: string) => LEGAL_FORMS.has(word) || word.length === 1
