/** The id of a field's control: the target of the error summary and of Change links. */
export function fieldId(name: string): string {
  return `field-${name}`;
}
