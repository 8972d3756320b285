// What is said where a difference is drawn, in English: it comes with that picture.

export const en = {
  title: "Our price, period by period",
  beside: "and what the CPO asks beside it",
  more: "CPO asks more",
  less: "CPO asks less",
  marked: "Periods that differ",
  bounded: "A least or most price of the tariff bounds our price: it is laid over all periods in proportion.",
  placed:
    "The CPO gives no times: what it asks more or less is laid over the periods that it seems to be for, in proportion to their energy or time.",
  unplaced: "{amount} of the difference belongs to no part of the cost, and is not drawn.",
};

/** What every language has to say of it. */
export type Words = typeof en;
