/**
 * What a message is made of.
 */

/** A request by name, with the types of what is asked and answered. */
export interface CustomRequest<Params, Result> {
  readonly method: string;
  /** Only there for the types; never set. */
  readonly types?: { readonly params: Params; readonly result: Result };
}

/** A notification by name. */
export interface CustomNotification {
  readonly method: string;
}

/** Names a request. */
export function request<Params, Result>(method: string): CustomRequest<Params, Result> {
  return { method };
}
