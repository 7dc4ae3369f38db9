# Independent figures for test/analysis/regression: lm with dummy variables, sandwich and lmtest from Debian, and the
# dyadic-robust variance straight from its definition, over all pairs of rows.
#
# Writes regression.json beside the test. Run from the root of the project:
#     Rscript test/analysis/generators/regression.R

library(sandwich)
library(lmtest)
library(jsonlite)

set.seed(20)
states <- 1:11
dyads <- t(combn(states, 2))
table <- do.call(rbind, lapply(seq_len(nrow(dyads)), function(d)
  data.frame(first = dyads[d, 1], second = dyads[d, 2], dyad = d, year = 1990:2001)))
table <- table[runif(nrow(table)) > 0.25, ] # holes
n <- nrow(table)
pull <- rnorm(length(states))
table$x <- round(rnorm(n) + pull[table$first] * pull[table$second], 6)
table$z <- round(runif(n) + 0.3 * table$x, 6)
table$still <- table$first + 2 * table$second # does not vary within a dyad
table$double <- 2 * table$x - table$z # follows from the two before it
common <- rnorm(length(states) * 12)
shock <- function(state) common[(state - 1) * 12 + table$year - 1989]
table$y <- round(1 + 0.5 * table$x - 0.2 * table$z + 0.1 * table$dyad + sin(table$year) +
  shock(table$first) + shock(table$second) + rnorm(n) * (1 + abs(table$x)) / 2, 6)

own <- c("x", "z")
figures <- function(fit, vcov, df) {
  test <- coeftest(fit, vcov = vcov, df = df)
  list(error = unname(test[own, 2]), t = unname(test[own, 3]), p = unname(test[own, 4]))
}
dyadic <- function(fit) {
  scores <- estfun(fit)
  scores <- scores[, !is.na(coef(fit))]
  shares <- with(table, outer(first, first, "==") | outer(first, second, "==") |
    outer(second, first, "==") | outer(second, second, "=="))
  inner <- solve(crossprod(model.matrix(fit)[, !is.na(coef(fit))]))
  inner %*% t(scores) %*% shares %*% scores %*% inner
}
describe <- function(fit) {
  G <- function(x) length(unique(x))
  list(
    coefficients = unname(coef(fit)[own]), freedom = fit$df.residual,
    classical = figures(fit, vcov(fit), fit$df.residual),
    hc1 = figures(fit, vcovHC(fit, type = "HC1"), fit$df.residual),
    clustered = figures(fit, vcovCL(fit, cluster = table$dyad, type = "HC1"), G(table$dyad) - 1),
    twoWay = figures(fit, vcovCL(fit, cluster = table[, c("dyad", "year")], type = "HC1"), G(table$year) - 1),
    dyadic = figures(fit, dyadic(fit), length(states) - 1))
}
plain <- lm(y ~ x + z, table)
year <- lm(y ~ x + z + factor(year), table)
both <- lm(y ~ x + z + factor(dyad) + factor(year), table)

# A series for errors that follow time: 60 years.
series <- data.frame(x = round(as.numeric(arima.sim(list(ar = 0.6), 60)), 6))
series$y <- round(0.4 * series$x + as.numeric(arima.sim(list(ar = 0.5), 60)), 6)
timed <- lm(y ~ x, series)
hac <- lapply(c(0, 3, 7), function(lag) {
  test <- coeftest(timed, vcov = NeweyWest(timed, lag = lag, prewhite = FALSE, adjust = TRUE))
  list(lag = lag, error = unname(test["x", 2]), p = unname(test["x", 4]))
})
t <- c(0.1, 1, 2.5, 8)
df <- c(1, 5, 30, 4000)
write_json(list(
  table = table, plain = describe(plain), year = describe(year), both = describe(both),
  series = series, hac = list(coefficient = unname(coef(timed)["x"]), errors = hac),
  student = list(t = t, df = df, p = outer(t, df, function(t, df) 2 * pt(-t, df)), half = qt(0.95, df)),
  beta = list(x = c(0.1, 0.5, 0.97), value = pbeta(c(0.1, 0.5, 0.97), 3.5, 0.75))
), "test/analysis/regression/regression.json", digits = 15, auto_unbox = TRUE, dataframe = "columns")
