import { exportWork } from '#tests/faults/works/export_work'
import { importWork } from '#tests/faults/works/import_work'
import { massWork } from '#tests/faults/works/mass_work'
import { scanWork } from '#tests/faults/works/scan_work'
import { undoWork } from '#tests/faults/works/undo_work'
import type { Work } from '#tests/faults/works/work'

/** A fresh one of each for every test. */
export const works: (() => Work)[] = [importWork, exportWork, massWork, undoWork, scanWork]
