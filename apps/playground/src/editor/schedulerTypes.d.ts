declare module "virtual:scheduler-types" {
  const files: readonly (readonly [path: string, text: string])[];
  export default files;
}
