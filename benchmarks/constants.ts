/** The tenant with most customers, which is the one measured. */
export const LARGEST = 'bench-1'
