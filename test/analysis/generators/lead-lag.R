# Independent figures for test/analysis/lead-lag.test.ts: lmtest::grangertest, waldtest with sandwich::NeweyWest, and lm.
#
# The eggs and chickens of Thurman & Fisher (1988), which come with lmtest, and two made series, one that drifts and has
# missing years. Writes lead-lag.json beside the test. Run from the root of the project:
#     Rscript test/analysis/generators/lead-lag.R

library(lmtest)
library(sandwich)
library(jsonlite)

data(ChickEgg)
set.seed(8)
n <- 60
made <- data.frame(year = 1950 + seq_len(n), x = round(cumsum(rnorm(n)), 4))
made$y <- round(cumsum(c(0, 0.4 * diff(made$x)[-(n - 1)], 0) + rnorm(n)), 4)
made$y[c(17, 18)] <- NA

# Rows that have `reach` lags of both.
lagged <- function(table, reach) {
  out <- data.frame(year = table$year)
  for (lag in 0:reach) for (name in c("x", "y"))
    out[[paste0(name, lag)]] <- c(rep(NA, lag), head(table[[name]], nrow(table) - lag))
  out[complete.cases(out), ]
}

direction <- function(table, lead, led, lags, augment) {
  rows <- lagged(table, lags + augment)
  terms <- function(name, which) paste0(name, which)
  all <- c(terms(lead, 1:(lags + augment)), terms(led, 1:(lags + augment)))
  tested <- terms(lead, 1:lags)
  fit <- lm(reformulate(all, paste0(led, 0)), rows)
  less <- lm(reformulate(setdiff(all, tested), paste0(led, 0)), rows)
  bandwidth <- floor(4 * (nrow(rows) / 100)^(2 / 9))
  robust <- function(m) NeweyWest(m, lag = bandwidth, prewhite = FALSE, adjust = TRUE)
  plain <- waldtest(fit, less)
  hac <- waldtest(fit, less, vcov = robust)
  list(n = nrow(rows), f = plain$F[2], p = plain$`Pr(>F)`[2], freedom = fit$df.residual,
    hacF = hac$F[2], hacP = hac$`Pr(>F)`[2], bandwidth = bandwidth, sum = sum(coef(fit)[tested]))
}

bic <- function(table) {
  rows <- lagged(table, 2)
  sapply(1:2, function(lags) {
    all <- c(paste0("x", 1:lags), paste0("y", 1:lags))
    e <- sapply(c("x0", "y0"), function(led) residuals(lm(reformulate(all, led), rows)))
    log(det(crossprod(e) / nrow(rows))) + 4 * lags * log(nrow(rows)) / nrow(rows)
  })
}

eggs <- data.frame(year = 1930:1983, x = as.numeric(ChickEgg[, "egg"]), y = as.numeric(ChickEgg[, "chicken"]))
out <- lapply(list(eggs = eggs, made = made), function(table) list(
  years = table$year, x = table$x, y = table$y, bic = bic(table),
  tests = unlist(lapply(1:2, function(lags) lapply(0:1, function(augment) list(
    lags = lags, augment = augment,
    x = direction(table, "x", "y", lags, augment),
    y = direction(table, "y", "x", lags, augment)))), recursive = FALSE)))

# What lmtest itself says of the published example: eggs do not follow chickens, chickens follow eggs.
out$lmtest <- lapply(1:2, function(lags) {
  first <- grangertest(chicken ~ egg, order = lags, data = ChickEgg)
  second <- grangertest(egg ~ chicken, order = lags, data = ChickEgg)
  list(lags = lags, egg = list(f = first$F[2], p = first$`Pr(>F)`[2]), chicken = list(f = second$F[2], p = second$`Pr(>F)`[2]))
})

writeLines(toJSON(out, auto_unbox = TRUE, digits = 15, na = "null", pretty = FALSE), "test/analysis/lead-lag.json")
