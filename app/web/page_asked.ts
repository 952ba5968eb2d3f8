import { inputText } from '#web/input_text'

/** The page of `?page=`, the first where none is named. */
export const pageAsked = (query: Record<string, unknown>) =>
  Math.max(1, Math.trunc(Number(inputText(query, 'page')) || 1))
