# The dynamic item-response model of Martin and Quinn (2002) as MCMCpack fits it to its own data, votes of the Rehnquist Court in
# eleven terms, for test/latent/court.test.ts: posterior means and standard deviations of nine justices.
#
# Writes court.json beside the test; takes eight minutes. Run from the root of the project:
#     Rscript test/latent/generators/court.R

suppressMessages(library(MCMCpack))
library(jsonlite)

data(Rehnquist)
votes <- as.matrix(Rehnquist[, 1:9])
start <- rep(0, 9)
start[2] <- -3 # Stevens
start[7] <- 2 # Thomas
draws <- MCMCdynamicIRT1d(t(votes), item.time.map = Rehnquist$time, theta.start = start,
  mcmc = 40000, burnin = 10000, thin = 10, seed = 12, tau2.start = rep(0.1, 9),
  e0 = 0, E0 = 1, a0 = 0, A0 = 1, b0 = 0, B0 = 1, c0 = -1, d0 = -1, store.item = FALSE,
  theta.constraints = list(Stevens = "-", Thomas = "+"))
write_json(list(
  terms = Rehnquist$time,
  # A case a string: 1 and 0 as coded, a dot where a justice took no part.
  votes = apply(votes, 1, function(row) paste(ifelse(is.na(row), ".", row), collapse = "")),
  names = colnames(draws), mean = unname(colMeans(draws)), sd = unname(apply(draws, 2, sd))
), "test/latent/court.json", digits = 8)
