/** Arguments of `node`. */
export declare const FOR_PAGES: string[]
export declare const FOR_WORK: string[]
