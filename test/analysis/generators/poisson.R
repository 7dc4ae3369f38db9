# Independent figures for test/analysis/regression/poisson.test.ts: glm with dummy variables, and sandwich from Debian.
#
# Writes poisson.json beside the test. Run from the root of the project:
#     Rscript test/analysis/generators/poisson.R

library(sandwich)
library(jsonlite)

set.seed(21)
states <- 1:24
table <- expand.grid(from = states, to = states, year = 1:2)
table <- table[table$from != table$to & runif(nrow(table)) > 0.1, ]
n <- nrow(table)
size <- rnorm(length(states), 0, 1.2)
table$distance <- round(5 + abs(rnorm(n)) + 0.05 * abs(table$from - table$to), 6)
table$border <- as.integer(abs(table$from - table$to) == 1)
table$year2 <- as.integer(table$year == 2)
table$dyad <- pmin(table$from, table$to) * 100 + pmax(table$from, table$to)
mu <- exp(4 + size[table$from] + size[table$to] - 0.9 * table$distance + 0.7 * table$border + 0.3 * table$year2)
table$flow <- round(mu * rgamma(n, 0.4, 0.4), 4) # no counts, half of them near nought
table$flow[table$flow < 0.05] <- 0
table$flow[table$from == 7] <- 0 # sells nothing to anybody
table$flow[table$to == 11] <- 0
stopifnot(mean(table$flow == 0) > 0.2)

control <- glm.control(epsilon = 1e-14, maxit = 200)
describe <- function(fit, own, rows) {
  se <- function(v) unname(sqrt(diag(v))[own])
  list(
    coefficients = unname(coef(fit)[own]), deviance = fit$deviance,
    hc1 = se(vcovHC(fit, type = "HC1")),
    clustered = se(vcovCL(fit, cluster = rows$dyad, type = "HC1")),
    fitted = unname(fitted(fit))[c(1, 50, 300)])
}
own <- c("distance", "border", "year2")
some <- table[table$from != 7 & table$to != 11, ]
plain <- glm(flow ~ distance + border + year2, quasipoisson, some, control = control)
both <- suppressWarnings(glm(flow ~ distance + border + year2 + factor(from) + factor(to), poisson, some, control = control))
one <- suppressWarnings(glm(flow ~ distance + border + year2 + factor(from), poisson, some, control = control))

write_json(list(
  rows = table[, c("from", "to", "dyad", "distance", "border", "year2", "flow")],
  kept = nrow(some),
  plain = describe(plain, own, some), one = describe(one, own, some), both = describe(both, own, some)
), "test/analysis/regression/poisson.json", dataframe = "columns", digits = NA, auto_unbox = TRUE)
