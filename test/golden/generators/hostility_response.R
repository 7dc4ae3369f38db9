#!/usr/bin/env Rscript
# Independent responses of some triads to hostility: lm() on series of alignment, with hostility read from the raw files.
#
# Shares no code with the project. Base R only. Alignment comes from the program (it has golden values of its own), one table
# a pair, written from the root of the project, and its values go to the fixture, so that a test can hold them against the panel:
#
#     for pair in "RUS CHN" "USA CHN" "RUS IND" "USA JPN"; do
#       npx counterpoise measure alignment $pair --regime 0 --conflict 0 --from 1954 --to 2014 --out "/tmp/tables/${pair/ /-}.csv"
#     done
#     COUNTERPOISE_RAW=../shared/data Rscript test/golden/generators/hostility_response.R /tmp/tables \
#       > test/golden/fixtures/hostility-response.json

raw <- Sys.getenv("COUNTERPOISE_RAW", "../shared/data")
tables <- commandArgs(trailingOnly = TRUE)[1]
rivalries <- read.csv(gzfile(file.path(raw, "rivalry/tss_rivalries.csv.gz")))
peace <- read.csv(gzfile(file.path(raw, "rivalry/peace_scale_clean.csv.gz")))
years <- 1946:2014

of_pair <- function(data, a, b) data[(data$ccode1 == a & data$ccode2 == b) | (data$ccode1 == b & data$ccode2 == a), ]
hostility <- function(a, b) {
  spells <- of_pair(rivalries, a, b)
  scales <- of_pair(peace, a, b)
  sapply(years, function(year) {
    scale <- c(scales$peace_scale[scales$year == year], 1)[1]
    rival <- any(spells$start <= year & spells$end >= year)
    if (rival || scale < 0.125) 1 else if (scale < 0.5) 0.5 else 0
  })
}

# Year before: NA in the first.
before <- function(x, by = 1) c(rep(NA, by), head(x, -by))

response <- function(y, h1, h2, year, window) {
  data <- data.frame(year = years, y = y, s = before(sqrt(h1 * h2)), change = y - before(y))
  eased <- c(FALSE, diff(h1 + h2) < 0)
  data$after <- Reduce(`|`, lapply(1:3, function(by) before(eased, by)))
  data <- data[data$year > year - window & data$year <= year, ]
  data$change[1] <- NA # from a year outside of the window
  seen <- data[!is.na(data$y), ]
  if (nrow(seen) < ceiling(window * 5 / 6) || is.na(tail(data$y, 1))) return(c(NA, NA, NA))
  varies <- length(unique(seen$s)) > 1
  fit <- if (varies) lm(y ~ s + year, seen) else lm(y ~ year, seen)
  high <- sum(seen$s > mean(range(seen$s)))
  pull <- if (varies && min(high, nrow(seen) - high) >= 5) coef(fit)[["s"]] else NA
  changes <- data[!is.na(data$change), ]
  after <- changes$change[changes$after]
  other <- changes$change[!changes$after]
  easing <- if (length(after) >= 3 && length(other) >= 10) mean(other) - mean(after) else NA
  c(pull, coef(fit)[["year"]], easing)
}

number <- function(x) ifelse(is.na(x), "null", sprintf("%.15g", x))
triads <- list(
  list(file = "RUS-CHN", pair = c(365, 710), third = 2),
  list(file = "USA-CHN", pair = c(2, 710), third = 365),
  list(file = "RUS-IND", pair = c(365, 750), third = 710),
  list(file = "USA-JPN", pair = c(2, 740), third = 365)
)
rows <- sapply(triads, function(triad) {
  table <- read.csv(file.path(tables, paste0(triad$file, ".csv")))
  y <- table$value[match(years, table$year)]
  h <- lapply(triad$pair, hostility, triad$third)
  responses <- unlist(lapply(c(20, 30), function(window) {
    sapply(1990:2014, function(year) {
      found <- response(y, h[[1]], h[[2]], year, window)
      sprintf('{"window": %d, "year": %d, "pull": %s, "trend": %s, "easing": %s}', window, year,
              number(found[1]), number(found[2]), number(found[3]))
    })
  }))
  sprintf('{"pair": [%d, %d], "third": %d, "from": %d, "alignment": [%s],\n "responses": [\n  %s\n ]}',
          triad$pair[1], triad$pair[2], triad$third, years[1], paste(number(y), collapse = ", "),
          paste(responses, collapse = ",\n  "))
})
cat("[\n", paste(rows, collapse = ",\n"), "\n]\n", sep = "")
