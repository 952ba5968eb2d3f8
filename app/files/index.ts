import { fileStoreSettings, storagePath } from '#config/app'
import { LocalFileStore } from '#files/local_store'
import { S3FileStore } from '#files/s3_store'
import type { FileStore } from '#files/store'

/** Where this installation keeps its files. */
export const fileStore: FileStore = fileStoreSettings
  ? new S3FileStore(fileStoreSettings)
  : new LocalFileStore(storagePath)
