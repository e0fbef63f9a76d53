/** Version of the published JSON files; its first number changes when a reader of the old form would fail. */
export const schemaVersion = '1.1.0';
