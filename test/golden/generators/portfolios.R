#!/usr/bin/env Rscript
# Independent golden values of the similarity of alliance portfolios, from the raw files alone.
#
# Shares no code with the project. Base R only. Kappa and pi are computed from all pairs of obligations rather than from a
# table of counts, tau-b by R's own cor(method = "kendall"), capabilities are the published ones. Takes three minutes.
#
#     COUNTERPOISE_RAW=../shared/data Rscript test/golden/generators/portfolios.R > test/golden/fixtures/portfolios.json

raw <- Sys.getenv("COUNTERPOISE_RAW", "../shared/data")
atop <- read.csv(gzfile(file.path(raw, "atop/atop_alliance.csv.gz")))
spells <- read.csv(file.path(raw, "states/cow_states.csv"))
nmc <- read.csv(gzfile(file.path(raw, "nmc/cow_nmc.csv.gz")))
spells$endyear[spells$endyear == 2016] <- 2018  # the list ends in 2016; no state joined or left by 2018

on <- function(row, kind) row[[paste0("atop_", kind)]] == 1
orderings <- list(
  fpsim = function(row) ifelse(on(row, "defense") | on(row, "offense"), 3,
    ifelse(on(row, "neutral") | on(row, "consul"), 2, ifelse(on(row, "nonagg"), 1, 0))),
  haege = function(row) ifelse(on(row, "defense") | on(row, "offense"), 3,
    ifelse(on(row, "neutral") | on(row, "nonagg"), 2, ifelse(on(row, "consul"), 1, 0)))
)

portfolios <- function(year, ordering) {
  states <- sort(unique(spells$ccode[spells$styear <= year & spells$endyear >= year]))
  rows <- atop[atop$year == year & atop$ccode1 %in% states & atop$ccode2 %in% states, ]
  owed <- matrix(0, length(states), length(states), dimnames = list(states, states))
  owed[cbind(match(rows$ccode1, states), match(rows$ccode2, states))] <- orderings[[ordering]](rows)
  diag(owed) <- 3
  owed
}

s <- function(x, y, power, top, weight = rep(1, length(x)))
  1 - 2 * sum(weight * abs(x - y)^power) / (top^power * sum(weight))

weights <- list(squared = function(a, b) (a - b)^2, absolute = function(a, b) abs(a - b), nominal = function(a, b) 1 * (a != b))
corrected <- function(x, y, w, first, second) 1 - mean(w(x, y)) / mean(outer(first, second, w))
kappa <- function(x, y, w) corrected(x, y, weights[[w]], x, y)
pi <- function(x, y, w) corrected(x, y, weights[[w]], c(x, y), c(x, y))
tau <- function(x, y) cor(x, y, method = "kendall")

values <- function(owed, i, j, capability) {
  x <- owed[as.character(i), ]
  y <- owed[as.character(j), ]
  b <- 1 * (x > 0)
  d <- 1 * (y > 0)
  c(
    "s absolute valued" = s(x, y, 1, 3), "s squared valued" = s(x, y, 2, 3), "s absolute binary" = s(b, d, 1, 1),
    "s absolute valued weighted" = s(x, y, 1, 3, capability), "s squared valued weighted" = s(x, y, 2, 3, capability),
    "s absolute binary weighted" = s(b, d, 1, 1, capability),
    "kappa squared valued" = kappa(x, y, "squared"), "kappa absolute valued" = kappa(x, y, "absolute"),
    "kappa nominal valued" = kappa(x, y, "nominal"), "kappa squared binary" = kappa(b, d, "squared"),
    "pi squared valued" = pi(x, y, "squared"), "pi absolute valued" = pi(x, y, "absolute"),
    "pi nominal valued" = pi(x, y, "nominal"), "pi nominal binary" = pi(b, d, "nominal"),
    "tau-b valued" = tau(x, y), "tau-b binary" = tau(b, d)
  )
}

number <- function(x) sprintf("%.15g", x)
object <- function(named) paste0("{", paste0('"', names(named), '": ', number(named), collapse = ", "), "}")

pairs <- list(
  list(year = 1816, pairs = list(c(200, 365), c(255, 300))),
  list(year = 1882, pairs = list(c(255, 300), c(220, 365))),
  list(year = 1914, pairs = list(c(255, 365), c(220, 365), c(200, 220))),
  list(year = 1939, pairs = list(c(255, 365), c(200, 290))),
  list(year = 1950, pairs = list(c(365, 710), c(2, 710))),
  list(year = 1962, pairs = list(c(2, 740), c(365, 750), c(2, 365))),
  list(year = 1978, pairs = list(c(710, 740), c(265, 365), c(2, 365))),
  list(year = 1990, pairs = list(c(255, 365), c(651, 666))),
  list(year = 2001, pairs = list(c(365, 710), c(710, 750))),
  list(year = 2018, pairs = list(c(2, 200), c(2, 365), c(2, 740), c(365, 705), c(365, 710), c(710, 731)))
)
rows <- unlist(lapply(pairs, function(one) {
  lapply(names(orderings), function(ordering) {
    owed <- portfolios(one$year, ordering)
    member <- nmc[nmc$year == one$year, ]
    capability <- member$cinc[match(colnames(owed), member$ccode)]
    stopifnot(!anyNA(capability))
    lapply(one$pairs, function(pair)
      sprintf('{"ccode1": %d, "ccode2": %d, "year": %d, "ordering": "%s", "n": %d, "values": %s}',
        pair[1], pair[2], one$year, ordering, ncol(owed), object(values(owed, pair[1], pair[2], capability))))
  })
}))

# Mean and mean square over all pairs of a year, so that no pair of it can differ unnoticed.
whole_year <- function(year) {
  owed <- portfolios(year, "fpsim")
  binary <- 1 * (owed > 0)
  all_pairs <- which(upper.tri(owed), arr.ind = TRUE)
  of <- function(f, m) apply(all_pairs, 1, function(at) f(m[at[1], ], m[at[2], ]))
  nine <- list(
    sSquaredValued = of(function(x, y) s(x, y, 2, 3), owed),
    sAbsoluteValued = of(function(x, y) s(x, y, 1, 3), owed),
    sSquaredBinary = of(function(x, y) s(x, y, 2, 1), binary),
    sAbsoluteBinary = of(function(x, y) s(x, y, 1, 1), binary),
    piNominalValued = of(function(x, y) pi(x, y, "nominal"), owed),
    piNominalBinary = of(function(x, y) pi(x, y, "nominal"), binary),
    kappaSquaredValued = of(function(x, y) kappa(x, y, "squared"), owed),
    kappaSquaredBinary = of(function(x, y) kappa(x, y, "squared"), binary),
    tauBValued = cor(t(owed), method = "kendall")[upper.tri(owed)]
  )
  sprintf('{"year": %d, "pairs": %d, "mean": %s, "meanSquare": %s}', year, nrow(all_pairs),
    object(sapply(nine, mean)), object(sapply(nine, function(v) mean(v^2))))
}

cat('{\n "pairs": [\n  ', paste(rows, collapse = ",\n  "), '\n ],\n "years": [\n  ',
  paste(sapply(c(1914, 1955, 2018), whole_year), collapse = ",\n  "), "\n ]\n}\n", sep = "")
