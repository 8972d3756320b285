/** Where a telephone number leads. */
export const phone = (number: string) => `tel:${number.replace(/[^+\d]/g, "")}`;
