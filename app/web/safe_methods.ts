/** Methods that change nothing (RFC 9110 §9.2.1). */
export const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
