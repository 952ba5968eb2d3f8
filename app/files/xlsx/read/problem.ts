import { FileProblem } from '#files/file_problem'
import { MAX_INFLATED } from '#files/xlsx/read/limits'

/** Not what the standard says a workbook is: cut off, or not made by a spreadsheet. */
export const broken = (why: string) => new FileProblem('workbook_broken', { why })

/** It would unpack to more than anybody's table, or is made to look smaller than it is. */
export const tooLarge = () => new FileProblem('workbook_too_large', { max: MAX_INFLATED / 1024 / 1024 })
