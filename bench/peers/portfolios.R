# The nine usual measures of the similarity of alliance portfolios, for all pairs of states and years, as someone who knows
# R would write them: one cross product for each cell of the table of two portfolios. Arguments: folder of the data, repeats.
args <- commandArgs(trailingOnly = TRUE)
folder <- args[1]
repeats <- as.integer(args[2])
sizes <- scan(file.path(folder, "sizes.txt"), quiet = TRUE)
levels <- readBin(file.path(folder, "levels.bin"), "integer", sum(sizes^2), size = 1, signed = FALSE)
ends <- cumsum(sizes^2)

chance <- function(observed, expected) 1 - observed / expected

all_pairs <- function() {
  total <- numeric(10)
  for (year in seq_along(sizes)) {
    n <- sizes[year]
    portfolio <- matrix(levels[(ends[year] - n^2 + 1):ends[year]], n)
    at <- lapply(0:3, function(level) (portfolio == level) * 1)
    cell <- lapply(at, function(a) lapply(at, function(b) tcrossprod(a, b)))
    squared <- absolute <- differ <- matrix(0, n, n)
    for (a in 1:4) for (b in 1:4) if (a != b) {
      squared <- squared + (a - b)^2 * cell[[a]][[b]]
      absolute <- absolute + abs(a - b) * cell[[a]][[b]]
      differ <- differ + cell[[a]][[b]]
    }
    any <- (portfolio > 0) * 1
    one <- tcrossprod(any, 1 - any)
    apart <- one + t(one)
    counts <- sapply(at, rowSums)
    sums <- drop(counts %*% (0:3))
    squares <- drop(counts %*% (0:3)^2)
    within <- squares - sums^2 / n
    between <- outer(sums, sums, "-")^2 / n
    ties <- rowSums(any)
    spread <- ties - ties^2 / n
    gap <- outer(ties, ties, "-")^2 / n
    pooled <- matrix(0, n, n)
    for (a in 1:4) pooled <- pooled + (outer(counts[, a], counts[, a], "+") / (2 * n))^2
    share <- outer(ties, ties, "+") / (2 * n)
    concordant <- discordant <- matrix(0, n, n)
    for (a in 1:4) for (b in 1:4) for (c in 1:4) for (d in 1:4) {
      if (a < c && b < d) concordant <- concordant + cell[[a]][[b]] * cell[[c]][[d]]
      if (a < c && b > d) discordant <- discordant + cell[[a]][[b]] * cell[[c]][[d]]
    }
    pairs <- n * (n - 1) / 2
    untied <- pairs - rowSums(counts * (counts - 1) / 2)
    values <- list(
      1 - 2 * squared / (9 * n),
      1 - 2 * absolute / (3 * n),
      1 - 2 * apart / n,
      1 - 2 * apart / n,
      chance(differ / n, 1 - pooled),
      chance(apart / n, 1 - share^2 - (1 - share)^2),
      chance(squared, outer(within, within, "+") + between),
      chance(apart, outer(spread, spread, "+") + gap),
      (concordant - discordant) / sqrt(outer(untied, untied))
    )
    pair <- upper.tri(portfolio)
    total <- total + c(sapply(values, function(value) sum(value[pair & is.finite(value)])), sum(pair))
  }
  total
}

times <- numeric(repeats)
for (i in seq_len(repeats)) times[i] <- system.time(sums <- all_pairs(), gcFirst = FALSE)[["elapsed"]]
names(sums) <- c("s-squared", "s-absolute", "s-squared-binary", "s-absolute-binary", "pi", "pi-binary", "kappa",
                 "kappa-binary", "tau-b", "pairs")
cat(sprintf('{"milliseconds":[%s],"sums":{%s},"version":"%s"}\n',
            paste(times * 1000, collapse = ","),
            paste(sprintf('"%s":%.17g', names(sums), sums), collapse = ","),
            paste(R.version$major, R.version$minor, sep = ".")))
