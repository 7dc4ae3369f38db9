#!/usr/bin/env Rscript
# Independent figures for the regression of closeness of rivals, on the tables that rivals_tables.ts writes: lm with a dummy variable for
# every triad and year, errors clustered by third party and year of sandwich (vcovCL). The turns in time of the closeness of each triad are
# turned here again; of them the dummy variables are taken out first (Frisch, Waugh & Lovell). With the digest of each table, by
# which the test knows that its own is the same. Takes half a minute. From the root of the project:
#
#     npx tsx test/golden/generators/rivals_tables.ts /tmp/rivals
#     Rscript test/golden/generators/rivals.R /tmp/rivals > test/golden/fixtures/rivals.json

library(sandwich)

folder <- commandArgs(trailingOnly = TRUE)[1]

# Share of the estimates, the one of the table itself among them, that are as far from zero.
turned_p <- function(table, value) {
  years <- length(unique(table$year))
  out <- qr(model.matrix(~ factor(year) + factor(triad), table))
  rest <- function(x) qr.resid(out, x)
  y <- rest(table$outcome)
  others <- cbind(rest(table$lagged), rest(table$hostility))
  rows <- split(seq_len(nrow(table)), table$triad)
  turns <- vapply(seq_len(years - 1), function(at) {
    turned <- table$closeness
    for (own in rows) {
      by <- floor(at / years * length(own) + 0.5)
      turned[own] <- table$closeness[own][(seq_along(own) - 1 + by) %% length(own) + 1]
    }
    lm.fit(cbind(others, rest(turned)), y)$coefficients[[3]]
  }, 0)
  (1 + sum(abs(turns) >= abs(value) * (1 - 1e-9))) / years
}

figures <- function(name) {
  file <- file.path(folder, paste0(name, ".csv"))
  table <- read.csv(file)
  fit <- lm(outcome ~ lagged + hostility + closeness + factor(year) + factor(triad), table)
  own <- coef(fit)[["closeness"]]
  G <- function(column) length(unique(table[[column]]))
  error <- sqrt(vcovCL(fit, cluster = table[, c("third", "year")], type = "HC1")["closeness", "closeness"])
  df <- min(G("third"), G("year")) - 1
  list(
    digest = unname(tools::sha256sum(file)),
    rows = nrow(table), years = G("year"), thirds = G("third"), coefficient = own, error = error,
    low = own - qt(0.95, df) * error, high = own + qt(0.95, df) * error, permutationP = turned_p(table, own)
  )
}

json <- function(x) {
  if (is.list(x)) paste0("{", paste0('"', names(x), '":', vapply(x, json, ""), collapse = ","), "}")
  else if (is.character(x)) paste0('"', x, '"')
  else trimws(formatC(x, digits = 17, format = "g"))
}

names <- c("practice 1947-2025", "votes 1992-2025")
cat(json(setNames(lapply(names, figures), names)), "\n", sep = "")
