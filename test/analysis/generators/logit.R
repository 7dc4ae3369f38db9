# Independent figures for test/analysis/regression/logit.test.ts: R's glm, and sandwich from Debian.
#
# Writes logit.json beside the test. Run from the root of the project:
#     Rscript test/analysis/generators/logit.R

library(sandwich)
library(jsonlite)

set.seed(7)
n <- 160
table <- data.frame(x = round(rnorm(n), 4), z = round(runif(n), 4), group = rep(1:20, 8))
table$y <- rbinom(n, 1, plogis(-1 + 1.3 * table$x - 0.8 * table$z + rnorm(20, 0, 0.5)[table$group]))
fit <- glm(y ~ 0 + one + x + z, binomial, transform(table, one = 1), epsilon = 1e-14, maxit = 100)
errors <- function(v) unname(sqrt(diag(v)))
write_json(
  list(
    rows = as.list(table),
    coefficients = unname(coef(fit)),
    logLikelihood = as.numeric(logLik(fit)),
    hc1 = errors(vcovHC(fit, type = "HC1")),
    clustered = errors(vcovCL(fit, cluster = table$group, type = "HC1", cadjust = TRUE))
  ),
  "test/analysis/regression/logit.json",
  digits = NA, auto_unbox = TRUE
)
