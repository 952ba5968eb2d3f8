/**
 * How V8 keeps the memory of a web process small. Steps of 16 MB let what a request leaves behind die young, where smaller
 * ones promote it; growing by 30 % collects the rest sooner: 260 MB instead of 450 on MariaDB, and more requests a second.
 */
export const FOR_PAGES = ['--max-semi-space-size=16', '--heap-growing-percent=30']

/**
 * Of a worker: what a batch leaves behind dies young, too (an export is a quarter faster than with steps of 4 MB), and a heap that
 * grows by a fifth before it is cleared takes 20 MB less than one that may grow to 1 GB by V8's own measure.
 */
export const FOR_WORK = ['--max-semi-space-size=16', '--heap-growing-percent=20', '--max-old-space-size=1024']
