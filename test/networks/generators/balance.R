# Independent figures for test/networks/balance.test.ts, with base R alone: products of the matrices of friendly and of hostile
# ties, eigenvalues, a Taylor series of the exponential, and cycles walked through one by one.
#
# Writes balance.json beside the test. Run from the root of the project, with the folder of the raw data:
#     Rscript test/networks/generators/balance.R ../shared/data

raw <- file.path(commandArgs(TRUE)[1], "signed-networks")
tribes <- read.csv(file.path(raw, "tribes_edges.csv"))
windows <- read.csv(gzfile(file.path(raw, "cowList_edges.csv.gz")))

matrices <- function(edges) {
  nodes <- sort(unique(c(edges$from, edges$to)), method = "radix")
  a <- matrix(0, length(nodes), length(nodes), dimnames = list(nodes, nodes))
  a[cbind(edges$from, edges$to)] <- edges$sign
  a[cbind(edges$to, edges$from)] <- edges$sign
  list(a = a, p = (a > 0) * 1, m = (a < 0) * 1)
}
trace <- function(x) sum(diag(x))
census <- function(w) c(
  trace(w$p %*% w$p %*% w$p) / 6, trace(w$p %*% w$p %*% w$m) / 2,
  trace(w$p %*% w$m %*% w$m) / 2, trace(w$m %*% w$m %*% w$m) / 6
)
walk <- function(w)
  sum(exp(eigen(w$a, TRUE, TRUE)$values)) / sum(exp(eigen(abs(w$a), TRUE, TRUE)$values))
# exp(A) by its series on A / 2^10, squared ten times.
exponential <- function(a) {
  a <- a / 1024
  term <- sum <- diag(nrow(a))
  for (k in 1:20) sum <- sum + (term <- term %*% a / k)
  for (k in 1:10) sum <- sum %*% sum
  sum
}
# Parts of friendly ties, by repeated reach.
clusters <- function(w) {
  reach <- (diag(nrow(w$p)) + w$p) > 0
  repeat {
    further <- (reach %*% reach) > 0
    if (all(further == reach)) break
    reach <- further
  }
  c(nrow(unique(reach)), sum(w$m * reach) / 2)
}
# Balanced and unbalanced simple cycles of a length: each is walked from its first node, towards the lower of its ends.
cycles <- function(a, length) {
  found <- c(0, 0)
  step <- function(path, sign) {
    last <- path[length(path)]
    if (base::length(path) == length) {
      if (a[last, path[1]] != 0 && path[2] < last) {
        place <- if (sign * a[last, path[1]] > 0) 1 else 2
        found[place] <<- found[place] + 1
      }
      return(invisible())
    }
    for (other in which(a[last, ] != 0))
      if (other > path[1] && !(other %in% path)) step(c(path, other), sign * a[last, other])
  }
  for (start in seq_len(nrow(a))) step(start, 1)
  found
}

number <- function(x) {
  x <- x + 0 # no negative zero
  if (length(x) == 1) sprintf("%.15g", x) else sprintf("[%s]", paste(sprintf("%.15g", x), collapse = ", "))
}
object <- function(...) {
  fields <- c(...)
  sprintf("{ %s }", paste(sprintf('"%s": %s', names(fields), fields), collapse = ", "))
}
figures <- function(edges) {
  w <- matrices(edges)
  object(
    nodes = number(nrow(w$a)), ties = number(nrow(edges)), census = number(census(w)),
    walk = number(walk(w)), clusters = number(clusters(w))
  )
}

w <- matrices(tribes)
own <- exponential(w$a)
all <- exponential(abs(w$a))
detail <- object(
  cycles = sprintf("[%s]", paste(sapply(3:5, function(k) number(cycles(w$a, k))), collapse = ", ")),
  ofNode = number(diag(own) / diag(all)),
  # Signed triangles of each node, and of each tie in the order of the file.
  nodeTriangles = number(diag(w$a %*% w$a %*% w$a) / 2),
  tieTriangles = number(sapply(seq_len(nrow(tribes)), function(e) {
    i <- tribes$from[e]; j <- tribes$to[e]
    sum(w$a[i, ] * w$a[, j]) * w$a[i, j]
  }))
)
labels <- unique(windows$label)
lines <- sapply(labels, function(label) sprintf('    "%s": %s', label, figures(windows[windows$label == label, ])))
writeLines(c(
  "{", sprintf('  "tribes": %s,', figures(tribes)), sprintf('  "tribesDetail": %s,', detail),
  '  "windows": {', paste(lines, collapse = ",\n"), "  }", "}"
), "test/networks/balance.json")
