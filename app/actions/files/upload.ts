/** A file as it was received: it lies somewhere for the length of the request. */
export interface Upload {
  path: string
  /** As the sender calls it. */
  name: string
  size: number
}

/** Why a file was not taken; its words are `files.problems.<code>`. */
export interface UploadProblem {
  file: string
  code: 'empty' | 'kind' | 'content' | 'size' | 'count' | 'room' | 'daily' | 'gone' | 'total'
  params?: { [name: string]: string | number }
}
