/** `order.customer.name` → `name`: what a person calls a hole by. */
export function lastName(hole: string): string {
  return /(\w+)\W*$/.exec(hole)?.[1] ?? hole;
}
