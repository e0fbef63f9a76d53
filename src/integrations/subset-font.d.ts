declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2';
    /** A number keeps the axis at that place. */
    readonly variationAxes?: Readonly<Record<string, number>>;
  }
  /** Keeps only the glyphs of the given characters of a font file. */
  export default function subsetFont(font: Uint8Array, text: string, options?: SubsetOptions): Promise<Buffer>;
}
