import type { Reference } from '../references.js';

/* Tests of series and panels: trends, changes of level, leads, third-party pull. */

export const theil1950: Reference = {
  key: 'theil1950',
  type: 'article',
  authors: ['Theil, Henri'],
  year: 1950,
  title: 'A Rank-Invariant Method of Linear and Polynomial Regression Analysis',
  container: 'Proceedings of the Koninklijke Nederlandse Akademie van Wetenschappen',
  volume: '53',
  pages: '386-392, 521-525, 1397-1412',
};

export const sen1968: Reference = {
  key: 'sen1968',
  type: 'article',
  authors: ['Sen, Pranab Kumar'],
  year: 1968,
  title: "Estimates of the Regression Coefficient Based on Kendall's Tau",
  container: 'Journal of the American Statistical Association',
  volume: '63(324)',
  pages: '1379-1389',
  doi: '10.1080/01621459.1968.10480934',
};

export const mann1945: Reference = {
  key: 'mann1945',
  type: 'article',
  authors: ['Mann, Henry B.'],
  year: 1945,
  title: 'Nonparametric Tests Against Trend',
  container: 'Econometrica',
  volume: '13(3)',
  pages: '245-259',
  doi: '10.2307/1907187',
};

export const hamedRao1998: Reference = {
  key: 'hamed1998',
  type: 'article',
  authors: ['Hamed, Khaled H.', 'Rao, A. Ramachandra'],
  year: 1998,
  title: 'A Modified Mann-Kendall Trend Test for Autocorrelated Data',
  container: 'Journal of Hydrology',
  volume: '204(1-4)',
  pages: '182-196',
  doi: '10.1016/S0022-1694(97)00125-X',
};

export const davisLeeRodriguez2006: Reference = {
  key: 'davis2006',
  type: 'article',
  authors: ['Davis, Richard A.', 'Lee, Thomas C. M.', 'Rodriguez-Yam, Gabriel A.'],
  year: 2006,
  title: 'Structural Break Estimation for Nonstationary Time Series Models',
  container: 'Journal of the American Statistical Association',
  volume: '101(473)',
  pages: '223-239',
  doi: '10.1198/016214505000000745',
};

export const killickFearnheadEckley2012: Reference = {
  key: 'killick2012',
  type: 'article',
  authors: ['Killick, Rebecca', 'Fearnhead, Paul', 'Eckley, Idris A.'],
  year: 2012,
  title: 'Optimal Detection of Changepoints With a Linear Computational Cost',
  container: 'Journal of the American Statistical Association',
  volume: '107(500)',
  pages: '1590-1598',
  doi: '10.1080/01621459.2012.737745',
};

export const gallagher2022: Reference = {
  key: 'gallagher2022',
  type: 'article',
  authors: ['Gallagher, Colin', 'Killick, Rebecca', 'Lund, Robert', 'Shi, Xueheng'],
  year: 2022,
  title: 'Autocovariance Estimation in the Presence of Changepoints',
  container: 'Journal of the Korean Statistical Society',
  volume: '51',
  doi: '10.1007/s42952-022-00173-5',
};

export const buhlmann1997: Reference = {
  key: 'buhlmann1997',
  type: 'article',
  authors: ['Bühlmann, Peter'],
  year: 1997,
  title: 'Sieve Bootstrap for Time Series',
  container: 'Bernoulli',
  volume: '3(2)',
  pages: '123-148',
  doi: '10.2307/3318584',
};

export const granger1969: Reference = {
  key: 'granger1969',
  type: 'article',
  authors: ['Granger, Clive W. J.'],
  year: 1969,
  title: 'Investigating Causal Relations by Econometric Models and Cross-spectral Methods',
  container: 'Econometrica',
  volume: '37(3)',
  pages: '424-438',
  doi: '10.2307/1912791',
};

export const todaYamamoto1995: Reference = {
  key: 'toda1995',
  type: 'article',
  authors: ['Toda, Hiro Y.', 'Yamamoto, Taku'],
  year: 1995,
  title: 'Statistical Inference in Vector Autoregressions with Possibly Integrated Processes',
  container: 'Journal of Econometrics',
  volume: '66(1-2)',
  pages: '225-250',
  doi: '10.1016/0304-4076(94)01616-8',
};

export const neweyWest1987: Reference = {
  key: 'newey1987',
  type: 'article',
  authors: ['Newey, Whitney K.', 'West, Kenneth D.'],
  year: 1987,
  title:
    'A Simple, Positive Semi-Definite, Heteroskedasticity and Autocorrelation Consistent Covariance Matrix',
  container: 'Econometrica',
  volume: '55(3)',
  pages: '703-708',
  doi: '10.2307/1913610',
};

export const nickell1981: Reference = {
  key: 'nickell1981',
  type: 'article',
  authors: ['Nickell, Stephen'],
  year: 1981,
  title: 'Biases in Dynamic Models with Fixed Effects',
  container: 'Econometrica',
  volume: '49(6)',
  pages: '1417-1426',
  doi: '10.2307/1911408',
};

export const dhaeneJochmans2015: Reference = {
  key: 'dhaene2015',
  type: 'article',
  authors: ['Dhaene, Geert', 'Jochmans, Koen'],
  year: 2015,
  title: 'Split-panel Jackknife Estimation of Fixed-effect Models',
  container: 'The Review of Economic Studies',
  volume: '82(3)',
  pages: '991-1030',
  doi: '10.1093/restud/rdv007',
};

export const aronowSamiiAssenova2015: Reference = {
  key: 'aronow2015',
  type: 'article',
  authors: ['Aronow, Peter M.', 'Samii, Cyrus', 'Assenova, Valentina A.'],
  year: 2015,
  title: 'Cluster-Robust Variance Estimation for Dyadic Data',
  container: 'Political Analysis',
  volume: '23(4)',
  pages: '564-577',
  doi: '10.1093/pan/mpv018',
};

export const carlsonIncertiAronow2024: Reference = {
  key: 'carlson2024',
  type: 'article',
  authors: ['Carlson, Jacob', 'Incerti, Trevor', 'Aronow, P. M.'],
  year: 2024,
  title: 'Dyadic Clustering in International Relations',
  container: 'Political Analysis',
  volume: '32(2)',
  pages: '186-198',
  doi: '10.1017/pan.2023.26',
};

export const cameronGelbachMiller2011: Reference = {
  key: 'cameron2011',
  type: 'article',
  authors: ['Cameron, A. Colin', 'Gelbach, Jonah B.', 'Miller, Douglas L.'],
  year: 2011,
  title: 'Robust Inference With Multiway Clustering',
  container: 'Journal of Business & Economic Statistics',
  volume: '29(2)',
  pages: '238-249',
  doi: '10.1198/jbes.2010.07136',
};

export const phipsonSmyth2010: Reference = {
  key: 'phipson2010',
  type: 'article',
  authors: ['Phipson, Belinda', 'Smyth, Gordon K.'],
  year: 2010,
  title:
    'Permutation P-values Should Never Be Zero: Calculating Exact P-values When Permutations Are Randomly Drawn',
  container: 'Statistical Applications in Genetics and Molecular Biology',
  volume: '9(1)',
  pages: 'article 39',
  doi: '10.2202/1544-6115.1585',
};

export const jorda2005: Reference = {
  key: 'jorda2005',
  type: 'article',
  authors: ['Jordà, Òscar'],
  year: 2005,
  title: 'Estimation and Inference of Impulse Responses by Local Projections',
  container: 'American Economic Review',
  volume: '95(1)',
  pages: '161-182',
  doi: '10.1257/0002828053828518',
};

export const montielOleaPlagborgMoller2021: Reference = {
  key: 'montiel2021',
  type: 'article',
  authors: ['Montiel Olea, José Luis', 'Plagborg-Møller, Mikkel'],
  year: 2021,
  title: 'Local Projection Inference Is Simpler and More Robust Than You Think',
  container: 'Econometrica',
  volume: '89(4)',
  pages: '1789-1823',
  doi: '10.3982/ECTA18756',
};
