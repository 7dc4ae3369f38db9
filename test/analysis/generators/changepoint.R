# Independent figures for test/analysis/changepoint.test.ts. Shares no code with the project.
#
# The sum of squares of a segment comes from the inverse of its AR(1) correlation matrix, and the best cuts from trying all
# of them; for independent years from strucchange::breakpoints. Nile: Cobb 1978, Biometrika 65, 243-251, from R.
# Writes changepoint.json beside the test. Run from the root of the project:
#     Rscript test/analysis/generators/changepoint.R

library(strucchange)
library(jsonlite)

gls <- function(years, values, phi) {
  inverse <- solve(phi^abs(outer(years, years, "-")))
  ones <- rep(1, length(values))
  level <- sum(inverse %*% values) / sum(inverse)
  rest <- values - level
  list(level = level, cost = (1 - phi^2) * c(t(rest) %*% inverse %*% rest))
}

# phi from differences between neighbours, and the variance from differences of what is left.
noise <- function(years, values) {
  whole <- seq(min(years), max(years))
  y <- rep(NA, length(whole))
  y[match(years, whole)] <- values
  d <- diff(y)
  a <- d[-1]
  b <- d[-length(d)]
  use <- !is.na(a) & !is.na(b)
  phi <- min(0.9, max(0, 1 + 2 * sum((a * b)[use]) / (sum(a[use]^2 + b[use]^2) / 2)))
  e <- y[-1] - phi * y[-length(y)]
  list(phi = phi, variance = mean(diff(e)^2, na.rm = TRUE) / 2)
}

# Every way to cut, by trying the first segment and cutting the rest.
search <- function(years, values, phi, penalty, least = 5) {
  n <- length(values)
  cost <- function(from, to) gls(years[from:to], values[from:to], phi)$cost
  known <- new.env()
  rest <- function(from) {
    key <- as.character(from)
    if (!is.null(known[[key]])) return(known[[key]])
    best <- list(total = cost(from, n), cuts = integer(0))
    if (n - from + 1 >= 2 * least) for (cut in (from + least):(n - least + 1)) {
      behind <- rest(cut)
      total <- cost(from, cut - 1) + penalty + behind$total
      if (total < best$total) best <- list(total = total, cuts = c(cut, behind$cuts))
    }
    known[[key]] <- best
    best
  }
  rest(1)
}

case <- function(years, values, phi = NULL) {
  estimated <- noise(years, values)
  used <- if (is.null(phi)) estimated$phi else phi
  if (!is.null(phi)) {
    whole <- seq(min(years), max(years))
    y <- rep(NA, length(whole)); y[match(years, whole)] <- values
    e <- y[-1] - phi * y[-length(y)]
    estimated$variance <- mean(diff(e)^2, na.rm = TRUE) / 2
  }
  penalty <- 3 * log(length(values)) * estimated$variance
  found <- search(years, values, used, penalty)
  bounds <- c(1, found$cuts, length(values) + 1)
  levels <- sapply(seq_len(length(bounds) - 1), function(i) {
    at <- bounds[i]:(bounds[i + 1] - 1)
    gls(years[at], values[at], used)$level
  })
  some <- list(c(1, 6), c(3, 20), c(1, length(values)))
  list(years = years, values = values, given = !is.null(phi), phi = used, variance = estimated$variance, penalty = penalty,
    changes = years[found$cuts], levels = levels, total = found$total,
    costs = lapply(some, function(at) list(from = at[1] - 1, to = at[2],
      cost = gls(years[at[1]:at[2]], values[at[1]:at[2]], used)$cost)))
}

ar <- function(n, phi, levels) {
  e <- as.numeric(arima.sim(list(ar = phi), n))
  round(e + levels, 4)
}
set.seed(11)
steps <- rep(c(0, 5, -2), c(14, 16, 15))
gappy <- 1960:2004
kept <- setdiff(seq_along(gappy), c(9, 10, 23, 24, 25, 40))
stepped <- ar(45, 0.4, steps)
long <- ar(80, 0.3, rep(c(1, 5, 2), c(30, 25, 25)))
flat <- ar(30, 0.5, 0)
nile <- as.numeric(Nile)

least <- 5 / length(nile)
base <- breakpoints(nile ~ 1, h = least)
out <- list(
  nile = case(1871:1970, nile),
  independent = case(1871:1970, nile, 0),
  gaps = case(gappy[kept], stepped[kept]),
  long = case(1930:2009, long),
  flat = case(1990:2019, flat),
  persistent = case(1960:2004, stepped, 0.8),
  strucchange = list(rss = unname(summary(base)$RSS["RSS", 1:4]), one = 1871 + breakpoints(base, breaks = 1)$breakpoints)
)
writeLines(toJSON(out, auto_unbox = TRUE, digits = 15), "test/analysis/changepoint.json")
