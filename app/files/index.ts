import { storagePath } from '#config/app'
import { LocalFileStore } from '#files/local_store'
import type { FileStore } from '#files/store'

/** Where this installation keeps its files. */
export const fileStore: FileStore = new LocalFileStore(storagePath)
