import { article, reference } from '../references.js';

/* Tests of series and panels: trends, changes of level, leads, third-party pull; calibration. */

export const theil1950 = article(
  'theil1950',
  'Theil, Henri (1950)',
  'A Rank-Invariant Method of Linear and Polynomial Regression Analysis',
  [
    'Proceedings of the Koninklijke Nederlandse Akademie van Wetenschappen',
    '53',
    '386-392, 521-525, 1397-1412',
  ],
);

export const sen1968 = article(
  'sen1968',
  'Sen, Pranab Kumar (1968)',
  "Estimates of the Regression Coefficient Based on Kendall's Tau",
  ['Journal of the American Statistical Association', '63(324)', '1379-1389'],
  '10.1080/01621459.1968.10480934',
);

export const mann1945 = article(
  'mann1945',
  'Mann, Henry B. (1945)',
  'Nonparametric Tests Against Trend',
  ['Econometrica', '13(3)', '245-259'],
  '10.2307/1907187',
);

export const hamedRao1998 = article(
  'hamed1998',
  'Hamed, Khaled H.; Rao, A. Ramachandra (1998)',
  'A Modified Mann-Kendall Trend Test for Autocorrelated Data',
  ['Journal of Hydrology', '204(1-4)', '182-196'],
  '10.1016/S0022-1694(97)00125-X',
);

export const davisLeeRodriguez2006 = article(
  'davis2006',
  'Davis, Richard A.; Lee, Thomas C. M.; Rodriguez-Yam, Gabriel A. (2006)',
  'Structural Break Estimation for Nonstationary Time Series Models',
  ['Journal of the American Statistical Association', '101(473)', '223-239'],
  '10.1198/016214505000000745',
);

export const killickFearnheadEckley2012 = article(
  'killick2012',
  'Killick, Rebecca; Fearnhead, Paul; Eckley, Idris A. (2012)',
  'Optimal Detection of Changepoints With a Linear Computational Cost',
  ['Journal of the American Statistical Association', '107(500)', '1590-1598'],
  '10.1080/01621459.2012.737745',
);

export const gallagher2022 = reference(
  'article',
  'gallagher2022',
  'Gallagher, Colin; Killick, Rebecca; Lund, Robert; Shi, Xueheng (2022)',
  'Autocovariance Estimation in the Presence of Changepoints',
  {
    container: 'Journal of the Korean Statistical Society',
    volume: '51',
    doi: '10.1007/s42952-022-00173-5',
  },
);

export const buhlmann1997 = article(
  'buhlmann1997',
  'Bühlmann, Peter (1997)',
  'Sieve Bootstrap for Time Series',
  ['Bernoulli', '3(2)', '123-148'],
  '10.2307/3318584',
);

export const granger1969 = article(
  'granger1969',
  'Granger, Clive W. J. (1969)',
  'Investigating Causal Relations by Econometric Models and Cross-spectral Methods',
  ['Econometrica', '37(3)', '424-438'],
  '10.2307/1912791',
);

export const todaYamamoto1995 = article(
  'toda1995',
  'Toda, Hiro Y.; Yamamoto, Taku (1995)',
  'Statistical Inference in Vector Autoregressions with Possibly Integrated Processes',
  ['Journal of Econometrics', '66(1-2)', '225-250'],
  '10.1016/0304-4076(94)01616-8',
);

export const neweyWest1987 = article(
  'newey1987',
  'Newey, Whitney K.; West, Kenneth D. (1987)',
  'A Simple, Positive Semi-Definite, Heteroskedasticity and Autocorrelation Consistent Covariance Matrix',
  ['Econometrica', '55(3)', '703-708'],
  '10.2307/1913610',
);

export const nickell1981 = article(
  'nickell1981',
  'Nickell, Stephen (1981)',
  'Biases in Dynamic Models with Fixed Effects',
  ['Econometrica', '49(6)', '1417-1426'],
  '10.2307/1911408',
);

export const dhaeneJochmans2015 = article(
  'dhaene2015',
  'Dhaene, Geert; Jochmans, Koen (2015)',
  'Split-panel Jackknife Estimation of Fixed-effect Models',
  ['The Review of Economic Studies', '82(3)', '991-1030'],
  '10.1093/restud/rdv007',
);

export const aronowSamiiAssenova2015 = article(
  'aronow2015',
  'Aronow, Peter M.; Samii, Cyrus; Assenova, Valentina A. (2015)',
  'Cluster-Robust Variance Estimation for Dyadic Data',
  ['Political Analysis', '23(4)', '564-577'],
  '10.1093/pan/mpv018',
);

export const carlsonIncertiAronow2024 = article(
  'carlson2024',
  'Carlson, Jacob; Incerti, Trevor; Aronow, P. M. (2024)',
  'Dyadic Clustering in International Relations',
  ['Political Analysis', '32(2)', '186-198'],
  '10.1017/pan.2023.26',
);

export const cameronGelbachMiller2011 = article(
  'cameron2011',
  'Cameron, A. Colin; Gelbach, Jonah B.; Miller, Douglas L. (2011)',
  'Robust Inference With Multiway Clustering',
  ['Journal of Business & Economic Statistics', '29(2)', '238-249'],
  '10.1198/jbes.2010.07136',
);

export const phipsonSmyth2010 = article(
  'phipson2010',
  'Phipson, Belinda; Smyth, Gordon K. (2010)',
  'Permutation P-values Should Never Be Zero: Calculating Exact P-values When Permutations Are Randomly Drawn',
  ['Statistical Applications in Genetics and Molecular Biology', '9(1)', 'article 39'],
  '10.2202/1544-6115.1585',
);

export const jorda2005 = article(
  'jorda2005',
  'Jordà, Òscar (2005)',
  'Estimation and Inference of Impulse Responses by Local Projections',
  ['American Economic Review', '95(1)', '161-182'],
  '10.1257/0002828053828518',
);

export const montielOleaPlagborgMoller2021 = article(
  'montiel2021',
  'Montiel Olea, José Luis; Plagborg-Møller, Mikkel (2021)',
  'Local Projection Inference Is Simpler and More Robust Than You Think',
  ['Econometrica', '89(4)', '1789-1823'],
  '10.3982/ECTA18756',
);

export const platt1999 = reference(
  'incollection',
  'platt1999',
  'Platt, John C. (1999)',
  'Probabilistic Outputs for Support Vector Machines and Comparisons to Regularized Likelihood Methods',
  { container: 'Advances in Large Margin Classifiers, MIT Press', pages: '61-74' },
);
