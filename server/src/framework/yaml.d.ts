/** The bundled frameworks are imported as data: the build turns them into JSON, and a test holds them to the schema. */
declare module '*.yaml' {
  const data: import('./schema.ts').FrameworkFile;
  export default data;
}
