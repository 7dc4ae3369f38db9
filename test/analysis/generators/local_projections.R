# Independent figures for test/analysis/local-projections.test.ts: lm on embedded series, sandwich from Debian.
#
# Writes local-projections.json beside the test. Run from the root of the project:
#     Rscript test/analysis/generators/local_projections.R

library(sandwich)
library(jsonlite)

set.seed(7)
years <- 48
x <- round(cumsum(rnorm(years)) / 3, 6)
y <- numeric(years)
for (t in 2:years) y[t] <- 0.6 * y[t - 1] + 0.3 * x[t - 1] + rnorm(1) / 4
y <- round(y, 6)
y[20] <- NA # a year without a value
lag <- function(v, by) c(rep(NA, max(by, 0)), v, rep(NA, max(-by, 0)))[seq_along(v) + max(-by, 0)]
projections <- lapply(0:5, function(h) {
  d <- data.frame(lead = lag(y, -h), x1 = lag(x, 1), x2 = lag(x, 2), y1 = lag(y, 1), y2 = lag(y, 2))
  fit <- lm(lead ~ x1 + x2 + y1 + y2, d)
  error <- sqrt(c(vcovHC(fit, type = "HC1")["x1", "x1"],
    NeweyWest(fit, lag = h, prewhite = FALSE, adjust = TRUE)["x1", "x1"]))
  list(horizon = h, n = nobs(fit), coefficient = coef(fit)[["x1"]], robust = error[1], hac = error[2],
    low = coef(fit)[["x1"]] - qt(0.95, fit$df.residual) * error[1])
})
write_json(list(y = y, x = x, projections = projections), "test/analysis/local-projections.json",
  digits = 15, auto_unbox = TRUE, na = "null")
