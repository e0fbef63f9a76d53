declare module '@citation-js/core' {
  /** Reads CSL-JSON, and what plug-ins add, without a network as long as the input is no address. */
  export const plugins: {
    readonly input: { chain(input: string, options: { generateGraph: boolean }): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    readonly valid: boolean;
    /** Reads every row and casts each cell; rejects if one is not of its type or leads to no row. */
    read(options: { keyed: true; relations: true }): Promise<readonly unknown[]>;
  }
  interface Package {
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
  const library: {
    readonly Package: { load(descriptor: object, options: { basePath: string }): Promise<Package> };
  };
  export default library;
}
