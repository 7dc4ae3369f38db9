# All pairs of voters in all periods: agreement, quadratic kappa and pi, as someone who knows R would write it, with one
# cross product for each count. Arguments: folder of the data, repeats. Prints a JSON object.
args <- commandArgs(trailingOnly = TRUE)
folder <- args[1]
repeats <- as.integer(args[2])
shape <- scan(file.path(folder, "shape.txt"), quiet = TRUE)
votes <- matrix(readBin(file.path(folder, "votes.bin"), "integer", prod(shape), size = 1, signed = FALSE),
                nrow = shape[2])
periods <- readBin(file.path(folder, "periods.bin"), "integer", shape[1], size = 2, endian = "little")

all_pairs <- function() {
  total <- c(pairs = 0, agreement = 0, kappa = 0, pi = 0)
  for (period in unique(periods)) {
    ballots <- votes[, periods == period, drop = FALSE]
    ballots <- ballots[rowSums(ballots) > 0, , drop = FALSE]
    yes <- (ballots == 1) * 1
    abstain <- (ballots == 2) * 1
    no <- (ballots == 3) * 1
    present <- yes + abstain + no
    n <- tcrossprod(present)
    yn <- tcrossprod(yes, no)
    opposed <- yn + t(yn)
    apart <- n - tcrossprod(yes) - tcrossprod(abstain) - tcrossprod(no)
    near <- apart - opposed
    x <- tcrossprod(no - yes, present)
    squares <- tcrossprod(yes + no, present)
    distance <- near + 4 * opposed
    agreement <- 1 - (near + 2 * opposed) / 2 / n
    within <- squares - x^2 / n
    between <- (x - t(x))^2 / n
    kappa <- 1 - distance / (within + t(within) + between)
    pi <- 1 - distance / (within + t(within) + between / 2)
    pair <- upper.tri(n) & n > 0
    total <- total + c(sum(pair), sum(agreement[pair]),
                       sum(kappa[pair & is.finite(kappa)]), sum(pi[pair & is.finite(pi)]))
  }
  total
}

times <- numeric(repeats)
for (i in seq_len(repeats)) times[i] <- system.time(sums <- all_pairs(), gcFirst = FALSE)[["elapsed"]]
cat(sprintf('{"milliseconds":[%s],"sums":{%s},"version":"%s"}\n',
            paste(times * 1000, collapse = ","),
            paste(sprintf('"%s":%.17g', names(sums), sums), collapse = ","),
            paste(R.version$major, R.version$minor, sep = ".")))
