/** Last year in which events of Russia and China are coded in breadth; of later years only the best known are, and no measure reads them. */
export const breadthTo = 2022;
