#!/usr/bin/env Rscript
# Independent responses of some triads to hostility: lm() on series of cooperation and of the probability of hostility.
#
# Shares no code with the project. Base R only. Both series come from the program (they have golden values of their own), one
# table a pair, written from the root of the project; they go to the fixture, so that a test can hold them against the panel:
#
#     for pair in "RUS CHN" "USA CHN" "USA IND" "USA JPN" "USA RUS" "CHN IND" "JPN RUS"; do
#       for measure in cooperation hostile-probability; do
#         npx counterpoise measure $measure $pair --from 1946 --to 2025 --out "/tmp/tables/$measure-${pair/ /-}.csv"
#       done
#     done
#     Rscript test/golden/generators/hostility_response.R /tmp/tables > test/golden/fixtures/hostility-response.json

tables <- commandArgs(trailingOnly = TRUE)[1]
years <- 1946:2025

series <- function(measure, pair) {
  table <- read.csv(file.path(tables, paste0(measure, "-", pair, ".csv")))
  table$value[match(years, table$year)]
}

# Year before: NA in the first.
before <- function(x, by = 1) c(rep(NA, by), head(x, -by))

response <- function(y, h1, h2, year, window) {
  data <- data.frame(year = years, y = y, s = before(sqrt(h1 * h2)), change = y - before(y))
  eased <- c(FALSE, diff(h1 + h2) <= -0.25)
  data$after <- Reduce(`|`, lapply(1:3, function(by) before(eased, by)))
  data <- data[data$year > year - window & data$year <= year, ]
  if (!any(data$s >= 0.5, na.rm = TRUE)) return(c(NA, NA, NA))
  data$change[1] <- NA # from a year outside of the window
  seen <- data[!is.na(data$y) & !is.na(data$s), ]
  if (nrow(seen) < ceiling(window * 5 / 6) || is.na(tail(data$y, 1))) return(c(NA, NA, NA))
  varies <- length(unique(seen$s)) > 1
  fit <- if (varies) lm(y ~ s + year, seen) else lm(y ~ year, seen)
  high <- sum(seen$s > mean(range(seen$s)))
  pull <- if (diff(range(seen$s)) >= 0.25 && min(high, nrow(seen) - high) >= 5) coef(fit)[["s"]] else NA
  changes <- data[!is.na(data$change) & !is.na(data$after), ]
  after <- changes$change[changes$after]
  other <- changes$change[!changes$after]
  easing <- if (length(after) >= 3 && length(other) >= 10) mean(other) - mean(after) else NA
  c(pull, coef(fit)[["year"]], easing)
}

number <- function(x) ifelse(is.na(x), "null", sprintf("%.15g", x))
triads <- list(
  list(pair = "RUS-CHN", to = c("USA-RUS", "USA-CHN"), codes = c(365, 710), third = 2),
  list(pair = "USA-CHN", to = c("USA-RUS", "RUS-CHN"), codes = c(2, 710), third = 365),
  list(pair = "USA-IND", to = c("USA-CHN", "CHN-IND"), codes = c(2, 750), third = 710),
  list(pair = "USA-JPN", to = c("USA-RUS", "JPN-RUS"), codes = c(2, 740), third = 365)
)
listed <- function(x) paste(number(x), collapse = ", ")
rows <- sapply(triads, function(triad) {
  y <- series("cooperation", triad$pair)
  h <- lapply(triad$to, function(pair) series("hostile-probability", pair))
  responses <- unlist(lapply(c(20, 30), function(window) {
    sapply(1990:2025, function(year) {
      found <- response(y, h[[1]], h[[2]], year, window)
      sprintf('{"window": %d, "year": %d, "pull": %s, "trend": %s, "easing": %s}', window, year,
              number(found[1]), number(found[2]), number(found[3]))
    })
  }))
  sprintf('{"pair": [%d, %d], "third": %d, "from": %d, "cooperation": [%s],\n "hostility": [[%s], [%s]],\n "responses": [\n  %s\n ]}',
          triad$codes[1], triad$codes[2], triad$third, years[1], listed(y), listed(h[[1]]), listed(h[[2]]),
          paste(responses, collapse = ",\n  "))
})
cat("[\n", paste(rows, collapse = ",\n"), "\n]\n", sep = "")
