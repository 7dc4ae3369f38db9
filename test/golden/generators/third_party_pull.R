#!/usr/bin/env Rscript
# Independent figures for the general regression of third-party pull, on the tables that third_party_pull_tables.ts writes.
#
# Triads are taken out by their means, and dummy variables of years by a regression on them (Frisch, Waugh & Lovell), which is exact
# for both together; the fit of what is left is lm. Clustered
# errors are those of sandwich (vcovCL), dyadic-robust ones straight from the definition, as sums over states and over dyads. In
# the small table every triad has a dummy variable of its own as well, and both ways must agree. Takes two minutes and 2 GB.
#
#     Rscript test/golden/generators/third_party_pull.R /tmp/pull > test/golden/fixtures/third-party-pull.json

library(sandwich)

folder <- commandArgs(trailingOnly = TRUE)[1]
tables <- read.csv(file.path(folder, "tables.csv"))
own <- c("either", "shared", "lagged", "power", "regime")

read <- function(file, rows) {
  names <- c("first", "second", "third", "year", "outcome", "lagged", "h1", "h2", "power", "regime")
  connection <- file(file.path(folder, file), "rb")
  on.exit(close(connection))
  table <- as.data.frame(setNames(lapply(names, function(.) readBin(connection, "double", rows)), names))
  table$either <- table$h1 + table$h2
  table$shared <- table$h1 * table$h2
  table$dyad <- table$first * 1000 + table$second
  table$triad <- as.integer(factor(table$dyad * 1000 + table$third))
  table
}

# Sum over states of s s' less sum over dyads of d d', around (X'X)^-1.
dyadic <- function(scores, bread, table) {
  by <- function(codes) rowsum(scores, codes)
  states <- sort(unique(c(table$first, table$second)))
  sums <- matrix(0, length(states), ncol(scores))
  for (end in c("first", "second")) {
    one <- by(table[[end]])
    at <- match(as.integer(rownames(one)), states)
    sums[at, ] <- sums[at, ] + one
  }
  bread %*% (crossprod(sums) - crossprod(by(table$dyad))) %*% bread
}

one <- function(name, covariance, coefficient, df) {
  variance <- unname(covariance[name, name])
  error <- if (variance > 0) sqrt(variance) else NaN
  half <- qt(0.95, df) * error
  value <- coefficient[[name]]
  list(error = error, p = 2 * pt(-abs(value / error), df), low = value - half, high = value + half)
}

figures <- function(table) {
  n <- nrow(table)
  triads_of <- rowsum(rep(1, n), table$triad)[, 1]
  within <- function(x) x - (rowsum(x, table$triad)[, 1] / triads_of)[table$triad]
  years <- sort(unique(table$year))
  D <- matrix(0, n, length(years) - 1)
  for (at in seq_along(years[-1])) D[, at] <- within(as.numeric(table$year == years[at + 1]))
  root <- chol(crossprod(D))
  # What the dummy variables of years explain, taken out twice so that rounding is, too.
  without_years <- function(x) {
    for (. in 1:2) x <- x - drop(D %*% backsolve(root, forwardsolve(t(root), crossprod(D, x))))
    x
  }
  W <- vapply(c("outcome", own), function(name) without_years(within(table[[name]])), numeric(n))
  rm(D)
  gc()
  y <- W[, 1]
  X <- W[, own]
  fit <- lm(y ~ 0 + X)
  names(fit$coefficients) <- own
  triads <- max(table$triad)
  # Columns, triads, and all years but one.
  K <- length(own) + length(years) - 1 + triads
  G <- function(x) length(unique(x))
  correction <- (n - 1) / (n - K)
  clusters <- list(byDyad = table$dyad, byDyadAndYear = table[, c("dyad", "year")])
  scores <- X * residuals(fit)
  bread <- chol2inv(qr.R(fit$qr))
  dimnames(bread) <- list(own, own)
  # With one or two clusters HC0 has G / (G - 1) for each, and not what triads cost.
  covariances <- lapply(clusters, function(cluster) {
    v <- vcovCL(fit, cluster = cluster, type = "HC0", cadjust = TRUE) * correction
    dimnames(v) <- dimnames(bread)
    v
  })
  covariances$dyadicRobust <- dyadic(scores, bread, table)
  states <- G(c(table$first, table$second))
  freedom <- c(byDyad = G(table$dyad), byDyadAndYear = min(G(table$dyad), G(table$year)), dyadicRobust = states) - 1
  list(
    rows = n, triads = triads, dyads = G(table$dyad), states = states, years = length(years),
    outcomeSum = sum(table$outcome), sharedSum = sum(table$shared),
    coefficients = as.list(fit$coefficients[own]),
    errors = lapply(setNames(names(covariances), names(covariances)), function(kind) {
      v <- covariances[[kind]]
      lapply(setNames(own, own), one, covariance = v, coefficient = fit$coefficients, df = freedom[[kind]])
    })
  )
}

# With a dummy variable for every triad: nothing is taken out beforehand.
dummies <- function(table) {
  fit <- lm(outcome ~ either + shared + lagged + power + regime + factor(year) + factor(triad), table)
  known <- function(v) sqrt(diag(v)[own])
  list(coefficients = fit$coefficients[own],
    byDyad = known(vcovCL(fit, cluster = table$dyad, type = "HC1")),
    byDyadAndYear = known(vcovCL(fit, cluster = table[, c("dyad", "year")], type = "HC1")))
}

json <- function(x) {
  if (is.list(x)) paste0("{", paste0('"', names(x), '":', vapply(x, json, ""), collapse = ","), "}")
  else if (is.nan(x)) "null"
  else trimws(formatC(x, digits = 17, format = "g"))
}

found <- list()
for (at in seq_len(nrow(tables))) {
  table <- read(tables$file[at], tables$rows[at])
  name <- tables$name[at]
  message(name)
  found[[name]] <- figures(table)
  if (nrow(table) < 1e5) {
    again <- dummies(table)
    same <- function(kind) stopifnot(all.equal(unname(again[[kind]]),
      unname(vapply(found[[name]]$errors[[kind]], function(one) one$error, 0)), tolerance = 1e-9))
    stopifnot(all.equal(unname(again$coefficients), unname(unlist(found[[name]]$coefficients)), tolerance = 1e-9))
    same("byDyad")
    same("byDyadAndYear")
  }
  gc()
}
cat(json(found), "\n", sep = "")
