/** Share not observed up to which it is taken as without effect (design §1). */
export const tolerableLoss = 0.01;
