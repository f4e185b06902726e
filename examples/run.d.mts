/** The names of the examples. */
export declare const examples: readonly string[];
/** The file that holds what an example prints. */
export declare function expectedFile(name: string): string;
/** Runs one example with the packages in the node_modules of a folder. @returns what it printed to stdout */
export declare function runExample(name: string, folder: string): Promise<string>;
