# Wordfish as someone who knows R would write it: the Poisson model with a normal prior on the weights of words, words and texts in turn,
# each by Newton steps on whole matrices, with the levels in closed form. Arguments: folder of the data, repeats. Prints a JSON object.
args <- commandArgs(trailingOnly = TRUE)
folder <- args[1]
repeats <- as.integer(args[2])
size <- scan(file.path(folder, "size.txt"), quiet = TRUE)
cells <- read.csv(file.path(folder, "cells.csv"))
Y <- matrix(0, size[1], size[2])
Y[cbind(cells$text, cells$word)] <- cells$count
standard <- function(x) (x - mean(x)) / sd(x)
start <- local({
  logs <- log(Y + 0.1)
  logs <- sweep(logs - rowMeans(logs), 2, colMeans(logs)) + mean(logs)
  standard(svd(logs, nu = 1, nv = 0)$u[, 1])
})

fit <- function() {
  omega <- start
  beta <- numeric(ncol(Y))
  alpha <- log(rowSums(Y))
  rows <- rowSums(Y)
  columns <- colSums(Y)
  repeat {
    before <- omega
    score <- drop(omega %*% Y)
    for (step in 1:50) {
      weight <- exp(alpha + outer(omega, beta))
      total <- colSums(weight)
      first <- drop(omega %*% weight) / total
      second <- drop(omega^2 %*% weight) / total - first^2
      move <- (score - columns * first - beta / 9) / (columns * second + 1 / 9)
      beta <- beta + pmax(-1, pmin(1, move))
      if (max(abs(move)) < 1e-9) break
    }
    psi <- log(columns) - log(colSums(exp(alpha + outer(omega, beta))))
    beta <- beta - mean(beta)
    score <- drop(Y %*% beta)
    for (step in 1:50) {
      weight <- exp(outer(omega, beta) + rep(psi, each = length(omega)))
      total <- rowSums(weight)
      first <- drop(weight %*% beta) / total
      second <- drop(weight %*% beta^2) / total - first^2
      move <- (score - rows * first) / (rows * second)
      omega <- omega + pmax(-1, pmin(1, move))
      if (max(abs(move)) < 1e-9) break
    }
    alpha <- log(rows) - log(rowSums(exp(outer(omega, beta) + rep(psi, each = length(omega)))))
    beta <- beta * sd(omega)
    omega <- standard(omega)
    if (max(abs(omega - before)) < 1e-7) return(omega)
  }
}

omega <- fit()
times <- numeric(repeats)
for (i in seq_len(repeats)) times[i] <- system.time(omega <- fit(), gcFirst = FALSE)[["elapsed"]]
cat(sprintf('{"milliseconds":[%s],"sums":{"words":%d,"spread":%.2f,"cubes":%.1f},"version":"%s"}\n',
            paste(times * 1000, collapse = ","), as.integer(sum(Y)), sum(abs(omega)), abs(sum(omega^3)),
            paste0(R.version$major, ".", R.version$minor)))
