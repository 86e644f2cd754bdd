/** YAML files are imported as data: the build turns them into JSON. */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
