/** A file that is to be made, by its path from the project. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}
