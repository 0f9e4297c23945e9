/** Error rate that each family of looks at one run shares. */
export const alpha = 0.05;
