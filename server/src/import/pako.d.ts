/** What we take of pako, which comes with jszip and brings no types. */
declare module 'pako' {
  export class Inflate {
    constructor(options: { readonly raw: boolean; readonly chunkSize: number });
    /** Called with each piece that was unpacked. */
    onData: (piece: Uint8Array) => void;
    push(data: Uint8Array, last: boolean): boolean;
    /** 0 if nothing went wrong. */
    readonly err: number;
  }
}
