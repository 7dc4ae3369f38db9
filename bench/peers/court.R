# The dynamic item-response model of Martin and Quinn (2002) by MCMCpack: 1,000 draws to warm up and 5,000 that count, every tenth of them
# kept. Arguments: folder of the data, repeats. Prints a JSON object.
suppressMessages(library(MCMCpack))
args <- commandArgs(trailingOnly = TRUE)
table <- as.matrix(read.csv(file.path(args[1], "votes.csv"), header = FALSE))
reference <- scan(file.path(args[1], "reference.csv"), quiet = TRUE)
votes <- table[, -1]
colnames(votes) <- paste0("J", 1:9)
start <- rep(0, 9)
start[2] <- -3 # Stevens
start[7] <- 2 # Thomas
fit <- function() MCMCdynamicIRT1d(t(votes), item.time.map = table[, 1], theta.start = start,
  mcmc = 5000, burnin = 1000, thin = 10, seed = 12, tau2.start = rep(0.1, 9),
  e0 = 0, E0 = 1, a0 = 0, A0 = 1, b0 = 0, B0 = 1, c0 = -1, d0 = -1, store.item = FALSE,
  theta.constraints = list(J2 = "-", J7 = "+"))
times <- numeric(as.integer(args[2]))
for (i in seq_along(times)) times[i] <- system.time(draws <- fit(), gcFirst = FALSE)[["elapsed"]]
means <- colMeans(draws)
positions <- means[startsWith(names(means), "theta")]
cat(sprintf('{"milliseconds":[%s],"sums":{"cases":%d,"agrees":%d},"version":"%s, MCMCpack %s"}\n',
            paste(times * 1000, collapse = ","), nrow(votes), as.integer(cor(positions, reference) >= 0.99),
            paste0(R.version$major, ".", R.version$minor), packageVersion("MCMCpack")))
