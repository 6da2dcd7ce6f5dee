/** The links of one document, as they come up. */
export interface DocumentLinks {
  /** Id of the relationship that leads to the address. */
  readonly add: (address: string) => string;
  /** Addresses by the ids of their relationships, of all links added so far. */
  readonly targets: () => ReadonlyMap<string, string>;
}

/** Starts the links of a document. */
export function documentLinks(): DocumentLinks {
  const targets = new Map<string, string>();

  function add(address: string): string {
    const id = `link${targets.size + 1}`;
    targets.set(id, address);
    return id;
  }

  return { add, targets: () => targets };
}
