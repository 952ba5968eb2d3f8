import { cleanText } from '#text/clean'

/** In characters (code points), as the page's counter counts. */
export const LONGEST_COMMENT = 500

export interface CommentInput {
  body: string
  /** Ids of people who are told of it, besides those whose @name stands in the text. */
  told: string[]
  /** Kept files that become its attachments. */
  files: string[]
}

export type CommentProblem = 'empty' | 'long'

/** A comment as it is stored. */
export const commentText = (typed: string) => cleanText(typed).trim()

/** What is wrong with a text that `commentText` answered. */
export function commentProblem(text: string): CommentProblem | undefined {
  if (text === '') return 'empty'
  return [...text].length > LONGEST_COMMENT ? 'long' : undefined
}
