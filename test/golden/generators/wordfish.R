# Independent golden values of Wordfish: positions and standard errors of all speakers of the General Debate of 2017, by direct
# maximisation (L-BFGS-B on all parameters at once) of the penalised likelihood, and Wordscores of the same speeches. Base R alone.
#
#   Rscript test/golden/generators/wordfish.R RAW > test/golden/fixtures/wordfish.json
#
# RAW is the folder of the raw files. The stop words are read from src/analysis/text/tokens.ts; everything else is written anew.
raw <- commandArgs(trailingOnly = TRUE)[1]
speeches <- read.csv(gzfile(file.path(raw, "un-speeches-ungdc/speeches_2014_2017.csv.gz"), encoding = "UTF-8"),
                     colClasses = "character", na.strings = character(0))
speeches <- speeches[speeches$year == "2017", ]
Encoding(speeches$text) <- "UTF-8"

source_lines <- readLines("src/analysis/text/tokens.ts", encoding = "UTF-8")
listed <- paste(source_lines, collapse = " ")
stop_words <- strsplit(trimws(sub(".*new Set\\(\\s*`([^`]*)`.*", "\\1", listed)), "\\s+")[[1]]
stopifnot(length(stop_words) > 100)

words_of <- function(text) {
  text <- tolower(text)
  text <- gsub("[\u2019\u2018\u00b4`]", "'", text)
  text <- gsub("(?<=[a-z])'s(?![\\p{L}\\p{N}])", "", text, perl = TRUE)
  text <- gsub("(?<=[a-z])'(?=[a-z])", "", text, perl = TRUE)
  marked <- grepl("[^\\x01-\\x7f]", text, perl = TRUE)
  if (marked) {
    letters_with <- strsplit("\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f9\u00fa\u00fb\u00fc\u00fd\u0107\u010d\u011f\u0161\u017e", "")[[1]]
    letters_bare <- strsplit("aaaaaaceeeeiiiinooooouuuuyccgsz", "")[[1]]
    text <- chartr(paste(letters_with, collapse = ""), paste(letters_bare, collapse = ""), text)
  }
  runs <- regmatches(text, gregexpr("[\\p{L}\\p{N}]+", text, perl = TRUE))[[1]]
  runs[grepl("^[a-z]{2,}$", runs)]
}

texts <- lapply(speeches$text, words_of)
users <- table(unlist(lapply(texts, unique)))
kept <- sort(setdiff(names(users)[users >= 10], stop_words), method = "radix")
Y <- t(sapply(texts, function(words) tabulate(match(words, kept), length(kept))))
n <- nrow(Y); J <- ncol(Y)

standard <- function(x) (x - mean(x)) / sd(x)
parts <- function(p) list(alpha = p[1:n], psi = p[n + 1:J], beta = p[n + J + 1:J], raw = p[n + 2 * J + 1:n])
intensity <- function(q, omega) exp(outer(q$alpha, q$psi, "+") + outer(omega, q$beta))
cost <- function(p) {
  q <- parts(p); omega <- standard(q$raw)
  eta <- outer(q$alpha, q$psi, "+") + outer(omega, q$beta)
  -(sum(Y * eta) - sum(exp(eta)) - sum(q$beta^2) / 18) / sum(Y)
}
slope <- function(p) {
  q <- parts(p); omega <- standard(q$raw)
  rest <- Y - intensity(q, omega)
  along <- drop(rest %*% q$beta)
  turned <- (along - mean(along) - omega * sum(along * omega) / (n - 1)) / sd(q$raw)
  -c(rowSums(rest), colSums(rest), drop(omega %*% rest) - q$beta / 9, turned) / sum(Y)
}
axis <- svd(scale(t(scale(t(log(Y + 0.5)), scale = FALSE)), scale = FALSE), nu = 1, nv = 1)
start <- c(log(rowSums(Y) / J), log(colMeans(Y)) - mean(log(rowSums(Y) / J)), rep(0, J), standard(axis$u[, 1]))
began <- proc.time()[["elapsed"]]
fit <- optim(start, cost, slope, method = "L-BFGS-B", control = list(maxit = 20000, factr = 1, pgtol = 0, lmm = 20))
seconds <- proc.time()[["elapsed"]] - began
q <- parts(fit$par); omega <- standard(q$raw)
if (omega[speeches$iso3 == "USA"] > omega[speeches$iso3 == "TUV"]) { omega <- -omega; q$beta <- -q$beta }
lambda <- intensity(q, omega)
errors <- sapply(1:n, function(i) {
  information <- matrix(c(sum(lambda[i, ]), sum(q$beta * lambda[i, ]), sum(q$beta * lambda[i, ]), sum(q$beta^2 * lambda[i, ])), 2)
  sqrt(solve(information)[2, 2])
})
dispersion <- sum((Y - lambda)^2 / lambda) / (n * J - 2 * n - 2 * J)
message(sprintf("%d texts, %d words, %.1f s, %s, cost %.12f", n, J, seconds, fit$message, fit$value))

# Wordscores with two reference texts, the United States at -1 and Russia at 1.
shares <- Y / rowSums(Y)
low <- shares[speeches$iso3 == "USA", ]; high <- shares[speeches$iso3 == "RUS", ]
scored <- low + high > 0
score <- ((high - low) / (high + low))[scored]
among <- Y[, scored]
raw_scores <- drop(among %*% score) / rowSums(among)

object <- function(values) paste0("{", paste(sprintf("\"%s\": %.6f", speeches$iso3, values), collapse = ", "), "}")
cat(sprintf("{\"generator\": \"%s\", \"words\": %d, \"cells\": %d, \"tokens\": %d, \"dispersion\": %.6f,\n\"positions\": %s,\n\"errors\": %s,\n\"wordscores\": %s}\n",
            R.version.string, J, sum(Y > 0), sum(Y), dispersion, object(omega), object(errors), object(raw_scores)))
