# Reference values for the tests of src/stats, from R and its survey package.
#
#   apt-get install r-base-core r-cran-survey r-cran-jsonlite
#   Rscript src/stats/reference/make.R src/stats/reference
#
# Made with R 4.2.2, survey 4.1-1, jsonlite 1.8.4. Nothing here repeats our code: what R has no function
# for is computed by brute force (all tables, all sign patterns) or by R's general optimisers.

library(survey)
library(jsonlite)
folder <- commandArgs(trailingOnly = TRUE)[1]
save <- function(name, rows) {
  text <- toJSON(rows, digits = I(16), auto_unbox = TRUE, null = "null", na = "null")
  # One row a line.
  writeLines(gsub("},{", "},\n{", text, fixed = TRUE), file.path(folder, paste0(name, ".json")))
}
rows <- function(...) unname(Map(function(...) list(...), ...))
grid <- function(f, ...) {
  g <- expand.grid(..., stringsAsFactors = FALSE)
  Filter(Negate(is.null), lapply(seq_len(nrow(g)), function(i) do.call(f, as.list(g[i, , drop = FALSE]))))
}

# --- one proportion -------------------------------------------------------------------------------
proportion <- list(c(0, 1), c(1, 1), c(0, 10), c(10, 10), c(1, 10), c(5, 10), c(7, 10), c(3, 400), c(337, 400),
  c(1199, 1200), c(6000, 12000))
save("wilson", unlist(lapply(proportion, function(x) lapply(c(.8, .95, .999), function(level) {
  ci <- suppressWarnings(prop.test(x[1], x[2], conf.level = level, correct = FALSE))$conf.int
  list(successes = x[1], trials = x[2], level = level, low = ci[1], high = ci[2])
})), recursive = FALSE))
save("clopperPearson", unlist(lapply(proportion, function(x) lapply(c(.8, .95, .999), function(level) {
  ci <- binom.test(x[1], x[2], conf.level = level)$conf.int
  list(successes = x[1], trials = x[2], level = level, low = ci[1], high = ci[2])
})), recursive = FALSE))

# --- clusters -------------------------------------------------------------------------------------
# Outcomes from a fixed recipe, stored with the values.
recipes <- list(
  even = list(cluster = rep(1:12, each = 5), y = c(rep(1, 5), rep(c(1, 1, 1, 0, 1), 6), rep(c(1, 0, 0, 1, 0), 4), rep(0, 5))),
  uneven = list(cluster = rep(1:15, times = c(1, 2, 3, 4, 5, 6, 7, 8, 1, 1, 2, 9, 3, 1, 12)), y = as.integer((1:65 * 37) %% 11 > 2)),
  alike = list(cluster = rep(1:20, each = 4), y = rep(as.integer((1:20 * 7) %% 10 > 3), each = 4)),
  singles = list(cluster = 1:30, y = as.integer((1:30 * 13) %% 7 > 1))
)
save("kornGraubard", unlist(lapply(names(recipes), function(name) lapply(c(.9, .95), function(level) {
  d <- as.data.frame(recipes[[name]])
  design <- svydesign(ids = ~cluster, weights = ~1, data = d)
  ci <- svyciprop(~y, design, method = "beta", level = level)
  m <- svymean(~y, design)
  n <- nrow(d); p <- mean(d$y); v <- as.numeric(vcov(m)); k <- length(unique(d$cluster))
  effective <- p * (1 - p) / v * (qt((1 - level) / 2, n - 1) / qt((1 - level) / 2, k - 1))^2
  list(name = name, level = level, clusters = d$cluster, outcomes = d$y, value = as.numeric(coef(m)),
    variance = v, effectiveN = effective, low = as.numeric(attr(ci, "ci")[1]), high = as.numeric(attr(ci, "ci")[2]))
})), recursive = FALSE))

# --- paired ---------------------------------------------------------------------------------------
save("mcnemarExact", lapply(list(c(0, 1), c(0, 3), c(0, 5), c(0, 6), c(1, 8), c(3, 3), c(8, 20), c(20, 8), c(145, 151),
  c(200, 100), c(0, 400)), function(x) {
  p <- binom.test(x[1], sum(x))$p.value
  f <- dbinom(x[1], sum(x), .5)
  list(onlyFirst = x[1], onlySecond = x[2], pValue = p, midP = if (x[1] == x[2]) 1 - f / 2 else p - f)
}))

signFlip <- function(s) {
  signs <- as.matrix(expand.grid(rep(list(c(-1, 1)), length(s))))
  mean(abs(signs %*% s) >= abs(sum(s)) - 1e-9)
}
save("signFlipTest", lapply(list(c(3), c(1, 1, 1), c(1, 1, 1, 1, 1, 1), c(-1, 1, 2, 3), c(2, 2, 1, -1, 1, 4, 1, 1),
  c(5, -3, 2, 2, 1, 1, 1, -1, 1, 1, 1, 3, 1, -2), c(1, 1, -2), c(7, 6, 5, 4, 3, 2, -8, 9, 1, 1, 1, 1, 1, 1, 1),
  c(.5, .25, .75, -.5, 1.5, .1, .2, .3), c(1/3, 2/3, 1/3, -1/3, 1, 4/3), c(.7, .7, .7, -.7, 1.4, .7, .7, .7, .7, -.7, .7, .7)),
  function(s) list(sums = I(s), pValue = signFlip(s))))

# Tango's interval: test inversion with the restricted likelihood maximised numerically.
tango <- function(b, c, n, level) {
  z <- qnorm((1 + level) / 2)
  score <- function(delta) {
    loglik <- function(q) {
      term <- function(k, p) if (k == 0) 0 else k * log(p)
      term(b, q + delta) + term(c, q) + term(n - b - c, 1 - 2 * q - delta)
    }
    bounds <- c(max(0, -delta), (1 - delta) / 2)
    q <- optimize(loglik, bounds, maximum = TRUE, tol = 1e-13)$maximum
    if (loglik(bounds[1]) >= loglik(q)) q <- bounds[1]
    (b - c - n * delta) / sqrt(n * (2 * q + delta * (1 - delta)))
  }
  solve <- function(f, low, high) if (f(low) * f(high) > 0) NA else uniroot(f, c(low, high), tol = 1e-12)$root
  d <- (b - c) / n
  list(low = solve(function(x) score(x) - z, -1 + 1e-9, d - 1e-9), high = solve(function(x) score(x) + z, d + 1e-9, 1 - 1e-9))
}
save("tangoInterval", unlist(lapply(list(c(0, 0, 50), c(12, 2, 50), c(2, 12, 50), c(3, 0, 400), c(1, 9, 44), c(25, 10, 100),
  c(5, 5, 20), c(145, 151, 1000)), function(x) lapply(c(.9, .95), function(level) {
  ci <- tango(x[1], x[2], x[3], level)
  list(onlyFirst = x[1], onlySecond = x[2], cases = x[3], level = level, low = ci$low, high = ci$high)
})), recursive = FALSE))

# Bonett and Price's interval for independent pairs with t, and the cluster-robust variance, from lm.
differences <- list(
  some = rep(c(1, 0, 0, 0, -1, 0, 1, 0, 0, 0, 0, 1), 5),
  sparse = c(rep(0, 397), 1, 1, 1),
  none = rep(0, 40),
  fractions = rep(c(.5, -.25, 0, 1, .75, 0, 0, -.5), 4)
)
save("clusteredDifference", lapply(names(differences), function(name) {
  d <- differences[[name]]
  padded <- lm(c(d, 1, -1) ~ 1)
  n <- length(d)
  se <- summary(padded)$coefficients[2] * sqrt((n + 1) / (n + 2))
  centre <- as.numeric(coef(padded)); t <- qt(.975, n - 1)
  list(name = name, differences = d, level = .95, value = mean(d), centre = centre, standardError = se,
    low = centre - t * se, high = centre + t * se, tP = 2 * pt(-abs(centre) / se, n - 1))
}))

# --- order within sequences -----------------------------------------------------------------------
# All orders, one by one: every permutation of the steps that leaves each place its kind, and the last of each
# kind where it is.
orders <- function(n) if (n == 0) list(integer(0)) else unlist(lapply(orders(n - 1), function(o) lapply(0:(n - 1), function(at) append(o, n, at))), recursive = FALSE)
afterFailure <- function(f) if (length(f) < 2) 0 else sum(f[-1][head(f, -1) > 0])
orderSums <- function(s) {
  last <- which(!duplicated(s$kinds, fromLast = TRUE))
  kept <- Filter(function(o) all(s$kinds[o] == s$kinds) && all(o[last] == last), orders(length(s$failures)))
  vapply(kept, function(o) afterFailure(s$failures[o]), 0)
}
sequence <- function(failures, kinds = rep(0, length(failures))) list(failures = I(failures), kinds = I(kinds))
save("orderTest", lapply(list(
  list(sequence(c(0, 1, 1, 0, 1, 0))),
  list(sequence(c(0, 0, 0, 1, 1, 1, 0))),
  list(sequence(c(0, 0, 0, 1, 1, 1, 0), c(1, 1, 1, 2, 2, 2, 2))),
  list(sequence(c(1, 1, 0, 0, 1, 0, 1), c(1, 1, 1, 2, 2, 2, 2))),
  list(sequence(c(1, 0, 1, 0, 0, 1, 1), c(1, 2, 1, 2, 1, 2, 1)), sequence(c(0, 1, 1, 0))),
  list(sequence(c(2, 0, 1, 0, 3, 0))),
  list(sequence(c(0, 1, 1, 0, 0)), sequence(c(1, 1, 0, 0, 0)), sequence(c(0, 0, 1)), sequence(c(1)), sequence(c(0, 2, 1, 0, 1))),
  list(sequence(c(0, 0, 1)), sequence(c(1, 1)))
), function(sequences) {
  each <- lapply(sequences, orderSums)
  sums <- Reduce(function(a, b) as.vector(outer(a, b, "+")), each)
  observed <- vapply(sequences, function(s) afterFailure(s$failures), 0)
  list(sequences = sequences, observed = sum(observed), expected = mean(sums), variances = I(vapply(each, function(x) mean((x - mean(x))^2), 0)),
    pValue = mean(sums >= sum(observed)))
}))

# --- ratios and differences of rates --------------------------------------------------------------
ratioRecipe <- list(cluster = rep(1:14, times = c(1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 1, 2, 3, 5)), x = (1:42 * 7) %% 4, y = ((1:42 * 11) %% 9 - 4) / 4)
save("clusteredRatio", lapply(c(.9, .95), function(level) {
  design <- svydesign(ids = ~cluster, weights = ~1, data = as.data.frame(ratioRecipe))
  r <- svyratio(~y, ~x, design)
  se <- as.numeric(SE(r)); value <- as.numeric(coef(r)); t <- qt((1 + level) / 2, 13)
  list(level = level, clusters = ratioRecipe$cluster, above = ratioRecipe$y, below = ratioRecipe$x, value = value, standardError = se,
    low = value - t * se, high = value + t * se)
}))
wilsonLimits <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int
save("squareAndAdd", lapply(list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7), c(5, 56, 0, 29), c(0, 10, 0, 20), c(10, 10, 0, 20)), function(g) {
  a <- wilsonLimits(g[1], g[2]); b <- wilsonLimits(g[3], g[4]); p <- g[1] / g[2]; q <- g[3] / g[4]
  list(successes = c(g[1], g[3]), trials = c(g[2], g[4]), low = p - q - sqrt((p - a[1])^2 + (b[2] - q)^2), high = p - q + sqrt((a[2] - p)^2 + (q - b[1])^2))
}))

# --- many tests -----------------------------------------------------------------------------------
p <- list(c(.01, .02, .03, .04, .05), c(.04, .001, .2, .03, .03, .9, 1, 0), c(.5), c(.012, .012, .012), c(.9, .8, .0001, .02))
save("adjusted", lapply(p, function(p) list(pValues = I(p), holm = I(p.adjust(p, "holm")), benjaminiHochberg = I(p.adjust(p, "BH")))))

# --- equal rates ----------------------------------------------------------------------------------
groups <- list(list(x = c(8, 15, 19), n = c(20, 20, 20)), list(x = c(80, 90), n = c(100, 100)),
  list(x = c(337, 120, 45, 9), n = c(400, 150, 50, 12)), list(x = c(1, 0, 5, 300), n = c(10, 10, 10, 400)))
save("uniformityTest", lapply(groups, function(g) {
  test <- suppressWarnings(prop.test(g$x, g$n, correct = FALSE))
  list(successes = g$x, trials = g$n, statistic = as.numeric(test$statistic), degrees = as.numeric(test$parameter), pValue = test$p.value)
}))
save("chiSquareUpper", grid(function(x, degrees) list(x = x, degrees = degrees, p = pchisq(x, degrees, lower.tail = FALSE)),
  x = c(0.001, 0.5, 1, 3.84, 10, 30, 50, 100, 500), degrees = c(1, 2, 3, 7, 24, 100, 0.5)))

# --- special functions ----------------------------------------------------------------------------
save("logGamma", lapply(c(1e-8, .001, .1, .5, 1, 1.5, 2, 3, 4.2, 7, 9.999, 10, 10.5, 25, 100, 1234.5, 1e6, 1e12),
  function(x) list(x = x, value = lgamma(x))))
save("logIncompleteBeta", grid(function(x, a, b) {
    value <- suppressWarnings(pbeta(x, a, b, log.p = TRUE)) + lbeta(a, b)
    if (is.finite(value)) list(x = x, a = a, b = b, value = value)
  },
  x = c(.001, .2, .5, .8, .99), a = c(.5, 1, 8, 300, 40001), b = c(.5, 1, 21, 100, 10001)))

# --- item and rest --------------------------------------------------------------------------------
itemRest <- function(item, rest) {
  k <- sum(item)
  sums <- combn(length(item), k, function(at) sum(rest[at]))
  list(item = item, rest = rest, correlation = cor(item, rest), exact = mean(sums <= sum(rest[item == 1]) + 1e-9),
    t = cor.test(item, rest, alternative = "less")$p.value)
}
save("itemRestCorrelation", list(
  itemRest(c(1, 0, 0, 1, 0, 1, 0, 0), c(3, 9, 8, 4, 7, 2, 9, 6)),
  itemRest(c(0, 1, 1, 1, 0, 1, 1, 1), c(30, 90, 85, 40, 7, 52, 99, 61)),
  itemRest(c(1, 1, 1, 1, 0, 0, 0, 0, 0, 0), c(.1, .2, .3, .35, .5, .6, .7, .8, .9, .95)),
  itemRest(rep(c(1, 0, 0, 1, 1), 4), (1:20 * 7) %% 13)
))

# --- empirical Bayes ------------------------------------------------------------------------------
betaBinomial <- list(list(x = c(10, 15, 19, 100), n = c(20, 20, 20, 200)), list(x = c(2, 9, 5, 30, 44, 50), n = c(10, 10, 10, 50, 50, 50)),
  list(x = c(85, 12, 40, 390), n = c(100, 15, 60, 400)))
save("shrinkage", lapply(betaBinomial, function(g) {
  negative <- function(t) { a <- exp(t[2]) * plogis(t[1]); b <- exp(t[2]) * plogis(-t[1]); -sum(lbeta(g$x + a, g$n - g$x + b) - lbeta(a, b)) }
  best <- optim(c(qlogis(sum(g$x) / sum(g$n)), log(10)), negative, method = "BFGS", control = list(reltol = 1e-16, maxit = 1000))
  mean <- plogis(best$par[1]); weight <- exp(best$par[2]); a <- weight * mean + g$x; b <- weight * (1 - mean) + g$n - g$x
  list(successes = g$x, trials = g$n, mean = mean, weight = weight, values = a / (a + b))
}))

# --- power, over all tables -----------------------------------------------------------------------
oneSamplePower <- function(n, target, rate, level) {
  x <- 0:n
  found <- vapply(x, function(k) { ci <- binom.test(k, n, conf.level = level)$conf.int; if (rate < target) ci[2] < target else ci[1] > target }, TRUE)
  sum(dbinom(x, n, rate)[found])
}
pairedPower <- function(n, b, c, level) {
  total <- 0
  for (i in 0:n) for (j in 0:(n - i)) if (i + j > 0 && (i - j) * (b - c) > 0 && binom.test(i, i + j)$p.value <= 1 - level)
    total <- total + dmultinom(c(i, j, n - i - j), prob = c(b, c, 1 - b - c))
  total
}
save("power", c(
  grid(function(n, rate) list(kind = "one-sample", trials = n, target = .8, rate = rate, level = .95, power = oneSamplePower(n, .8, rate, .95)),
    n = c(5, 20, 60), rate = c(0, .5, .7, .95, 1)),
  grid(function(n, b) list(kind = "paired", trials = n, onlyFirst = b, onlySecond = .05, level = .95, power = pairedPower(n, b, .05, .95)),
    n = c(5, 20, 60), b = c(0, .1, .3, .6))
))

# --- distributions --------------------------------------------------------------------------------
# Seventeen digits, for comparison to the last few of them.
saveExactly <- function(.name, ...) {
  columns <- list(...)
  fields <- Map(function(key, value) sprintf('"%s":%.17g', key, value), names(columns), columns)
  lines <- paste0("{", do.call(paste, c(fields, sep = ",")), "}")
  writeLines(c(paste0("[", paste(lines, collapse = ",\n"), "]"), ""), file.path(folder, paste0(.name, ".json")))
}
# Where the result has full precision.
normal <- function(p) p > 1e-300 & p < 1
saveAll <- function(.name, .f, .keep, ...) {
  g <- unique(expand.grid(...))
  value <- suppressWarnings(do.call(.f, unname(as.list(g))))
  do.call(saveExactly, c(list(.name), lapply(cbind(g, value = value), function(column) column[.keep(value)])))
}

saveAll("normalCdf", pnorm, normal, x = c(seq(-36.9, 8.1, by = .3), -37, -sqrt(32) + c(-1e-9, 0, 1e-9), sqrt(32),
  .67448975 + c(-1e-9, 0, 1e-9), -.67448975 + c(-1e-9, 0, 1e-9), -1e-10, 0, 1e-10, -1, 1))
saveAll("normalQuantile", qnorm, is.finite, p = c(10^-c(1:20, 50, 100, 200, 300), exp(-25) * c(.999, 1.001), seq(.01, .99, by = .01),
  .075 + c(-1e-9, 1e-9), .925 + c(-1e-9, 1e-9), 1 - 10^-c(3:15)))

shapes <- c(.01, .5, 1, 2.5, 10, 100.5, 5000, 100000.5)
chances <- c(1e-100, 1e-12, 1e-5, .025, .3, .5, .9, .999, 1 - 1e-9)
saveAll("betaCdf", pbeta, normal, x = c(1e-12, 1e-5, .001, .1, .3, .5, .7, .95, .9999, 100.5 / 5100.5 + .002 * c(-6:6)), a = shapes, b = shapes)
saveAll("betaQuantile", qbeta, normal, p = chances, a = shapes, b = shapes)
degrees <- c(.5, 1, 2, 3, 9, 30.5, 399, 10000, 1e6)
saveAll("tCdf", pt, normal, t = c(-1e10, -1e3, -40, -10, -4, -2, -1, -.5, -.01, -1e-8, 0, 1e-8, .01, .5, 1, 3, 8), df = degrees)
# Closer to 1/2, and below one degree of freedom, qt itself has only eleven, and eight, digits.
saveAll("tQuantile", qt, is.finite, p = c(chances[-c(1, 6)], .49, .51), df = degrees[-1])
saveAll("binomialCdf", pbinom, normal, k = c(0, 1, 2, 7, 19, 60, 480, 512, 555, 1023, 49000, 50000, 50600, 90000),
  n = c(1, 2, 3, 8, 20, 100, 1024, 100000), p = c(1e-6, .01, .2, .5, .77, .999))
