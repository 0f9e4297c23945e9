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
# A difference of rates within strata is the coefficient of a linear model with one intercept for each stratum.
strataRecipe <- list(cluster = rep(1:14, times = c(2, 3, 4, 5, 2, 3, 4, 5, 6, 7, 2, 3, 4, 6)), stratum = (1:56 * 5) %% 3, outcome = 0)
strataRecipe$exposed <- as.numeric(strataRecipe$cluster %% 3 == 0 | strataRecipe$cluster > 11)
strataRecipe$outcome <- as.numeric((strataRecipe$cluster * 5) %% 7 < 3 & 1:56 %% 9 > 0)
save("stratifiedDifference", lapply(c(.9, .95), function(level) {
  design <- svydesign(ids = ~cluster, weights = ~1, data = as.data.frame(strataRecipe))
  fit <- summary(svyglm(outcome ~ exposed + factor(stratum), design))$coefficients
  value <- fit["exposed", 1]; se <- fit["exposed", 2]; t <- qt((1 + level) / 2, 13)
  list(level = level, clusters = strataRecipe$cluster, strata = strataRecipe$stratum, exposed = strataRecipe$exposed == 1, outcomes = strataRecipe$outcome == 1,
    value = value, standardError = se, low = value - t * se, high = value + t * se)
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

# --- how well a score tells an event --------------------------------------------------------------
#
#   apt-get install r-cran-proc
#
# Made with pROC 1.18.0. Areas, DeLong's variances and tests of singles are pROC's; of clusters the variance is
# Obuchowski's, its three sums from the survey package on placements that are counted pair by pair.

suppressMessages(library(pROC))
scored <- list(
  singles = local({ i <- 1:60; list(clusters = i, events = (i * 7) %% 5 < 2, first = (i * 37) %% 61 + 20 * ((i * 7) %% 5 < 2), second = (i * 23) %% 59 + 8 * ((i * 7) %% 5 < 2)) }),
  ties = local({ i <- 1:80; list(clusters = i, events = (i * 11) %% 7 < 3, first = (i * 5) %% 6 + ((i * 11) %% 7 < 3), second = (i * 3) %% 4) }),
  clustered = local({ i <- 1:96; g <- rep(1:24, each = 4); e <- (i * 13 + g * 5) %% 9 < 3
    list(clusters = g, events = e, first = (i * 29) %% 31 + 3 * (g %% 5) + 9 * e, second = (i * 17) %% 37 + 2 * (g %% 7) + 4 * e) }),
  uneven = local({ g <- rep(1:20, times = c(1, 2, 3, 4, 5, 6, 1, 1, 2, 9, 3, 1, 8, 2, 2, 4, 4, 5, 3, 6)); i <- seq_along(g); e <- (i * 19 + g * 3) %% 8 < 3
    list(clusters = g, events = e, first = round(((i * 41) %% 43) / 5) + 2 * e, second = (i * 7) %% 13 + (g %% 3)) })
)
placed <- function(score, events, clusters) {
  compare <- function(x, y) (x > y) + (x == y) / 2
  own <- sapply(score[events], function(x) mean(compare(x, score[!events])))
  other <- sapply(score[!events], function(y) mean(compare(score[events], y)))
  area <- mean(own)
  excess <- numeric(length(score)); excess[events] <- own - area; excess[!events] <- other - area
  list(area = area, excess = excess)
}
clusteredVariance <- function(excess, events, clusters) {
  d <- data.frame(g = clusters, own = ifelse(events, excess, 0), other = ifelse(events, 0, excess))
  v <- unclass(vcov(svytotal(~own + other, svydesign(ids = ~g, weights = ~1, data = d))))
  m <- sum(events); n <- sum(!events); k <- length(unique(clusters)); km <- length(unique(clusters[events])); kn <- length(unique(clusters[!events]))
  rescaled <- function(k0) (k0 / (k0 - 1)) / (k / (k - 1))
  v[1, 1] * rescaled(km) / m^2 + v[2, 2] * rescaled(kn) / n^2 + 2 * v[1, 2] / (m * n)
}
save("areaUnderCurve", lapply(names(scored), function(name) with(scored[[name]], {
  a <- placed(first, events, clusters); b <- placed(second, events, clusters)
  ra <- roc(events, first, levels = c(FALSE, TRUE), direction = "<", quiet = TRUE); rb <- roc(events, second, levels = c(FALSE, TRUE), direction = "<", quiet = TRUE)
  single <- !any(duplicated(clusters))
  va <- clusteredVariance(a$excess, events, clusters)
  vd <- clusteredVariance(a$excess - b$excess, events, clusters)
  if (single) {
    stopifnot(all.equal(va, var(ra)), all.equal(vd, var(ra) + var(rb) - 2 * cov(ra, rb)))
    va <- var(ra); vd <- var(ra) + var(rb) - 2 * cov(ra, rb)
  }
  k <- min(length(unique(clusters[events])), length(unique(clusters[!events]))) - 1
  pairs <- as.numeric(auc(ra)) * (1 - as.numeric(auc(ra))) / va * (qnorm(.975) / qt(.975, k))^2
  x <- as.numeric(auc(ra)) * pairs
  list(name = name, clusters = clusters, events = as.integer(events), first = first, second = second, area = as.numeric(auc(ra)), secondArea = as.numeric(auc(rb)),
    standardError = sqrt(va), pValue = 2 * pt(-abs(as.numeric(auc(ra)) - .5) / sqrt(va), k), low = qbeta(.025, x, pairs - x + 1), high = qbeta(.975, x + 1, pairs - x),
    differenceError = sqrt(vd), differenceP = 2 * pt(-abs(as.numeric(auc(ra)) - as.numeric(auc(rb))) / sqrt(vd), k))
})))

# Over every order of equal confidences.
orders <- function(x) if (length(x) < 2) list(x) else unlist(lapply(seq_along(x), function(i) lapply(orders(x[-i]), function(o) c(x[i], o))), recursive = FALSE)
save("riskCoverage", lapply(list(
  list(confidences = c(.9, .8, .7, .6, .5, .4), errors = c(0, 0, 1, 0, 1, 1)),
  list(confidences = c(5, 5, 5, 2, 2, 1, 1), errors = c(1, 0, 0, 1, 0, 1, 1)),
  list(confidences = c(1, 1, 1, 1, 1), errors = c(0, 1, 1, 0, 0)),
  list(confidences = c(3, 1, 2), errors = c(0, 0, 0))), function(g) {
  valid <- Filter(function(o) !is.unsorted(-g$confidences[o]), orders(seq_along(g$errors)))
  risks <- rowMeans(sapply(valid, function(o) cumsum(g$errors[o]) / seq_along(o)))
  ideal <- cumsum(sort(g$errors)) / seq_along(g$errors)
  c(g, list(area = mean(risks), byChance = mean(g$errors), best = mean(ideal), half = risks[ceiling(length(risks) / 2)]))
}))

# Outcomes by brute force over all of them.
save("binnedCalibration", lapply(list(
  list(probabilities = c(.05, .1, .2, .35, .4, .55, .6, .7, .85, .9, .95, .99), outcomes = c(0, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1), bins = 4),
  list(probabilities = c(.3, .3, .3, .8, .8, .8, .8, .9), outcomes = c(0, 1, 0, 1, 1, 0, 1, 1), bins = 2),
  list(probabilities = c(0, .5, 1), outcomes = c(0, 0, 1), bins = 1)), function(g) {
  bin <- ceiling(seq_along(g$probabilities) * g$bins / length(g$probabilities))
  if (anyDuplicated(g$probabilities)) bin <- as.integer(g$probabilities > .5) + 1
  gap <- function(y) sum(abs(tapply(y - g$probabilities, bin, sum))) / length(y)
  all <- as.matrix(expand.grid(rep(list(0:1), length(g$probabilities))))
  chance <- apply(all, 1, function(y) prod(ifelse(y == 1, g$probabilities, 1 - g$probabilities)))
  c(g, list(error = gap(g$outcomes), byChance = sum(chance * apply(all, 1, gap)), said = as.numeric(tapply(g$probabilities, bin, mean)), came = as.numeric(tapply(g$outcomes, bin, mean))))
}))
# --- how a rate falls with a dose -----------------------------------------------------------------
# Maximum binomial likelihood by R's general optimisers from many starts, the binomial constant left out; the logistic by glm. The
# floor that the exponential settles on is a rate.
curves <- list(
  plateau = list(dose = c(8, 16, 32, 64, 128), right = c(238, 236, 240, 235, 140), total = rep(256, 5)),
  steady = list(dose = c(1, 2, 4, 8, 16, 32), right = c(124, 244, 480, 920, 1700, 2800), total = c(128, 256, 512, 1024, 2048, 4096)),
  settling = list(dose = c(1, 2, 4, 8), right = c(248, 380, 480, 900), total = c(256, 512, 1024, 2048)),
  odds = list(dose = c(2, 4, 8, 16, 32), right = c(96, 90.5, 71, 40, 14.5), total = rep(100, 5)),
  late = list(dose = c(1, 2, 4, 8, 16, 32), right = c(95, 96, 94, 95, 80, 48), total = rep(100, 6))
)
fitted <- function(curve, rate, starts) {
  value <- function(par) { p <- pmin(1 - 1e-6, pmax(1e-6, rate(par, curve$dose))); sum(curve$right * log(p) + (curve$total - curve$right) * log(1 - p)) }
  max(apply(starts, 1, function(start) {
    one <- optim(start, value, control = list(fnscale = -1, maxit = 5000, reltol = 1e-14))
    optim(one$par, value, control = list(fnscale = -1, maxit = 5000, reltol = 1e-14))$value
  }))
}
save("fitDose", unname(lapply(curves, function(curve) {
  first <- min(curve$dose); last <- max(curve$dose)
  ends <- expand.grid(a = c(.7, .95), b = c(.1, .4, .6))
  bends <- do.call(rbind, lapply(seq(.05, .95, by = .1), function(s) cbind(as.matrix(ends), exp(log(first) + s * log(last / first)))))
  decays <- do.call(rbind, lapply(10^seq(-2, 1, by = .3), function(k) cbind(as.matrix(ends), k)))
  line <- function(par, d) par[1] + (par[2] - par[1]) * (d - first) / (last - first)
  bent <- function(par, d) { bend <- min(last * .9999, max(first, par[3])); par[1] + (par[2] - par[1]) * pmax(0, (d - bend) / (last - bend)) }
  fall <- function(par, d) { c <- min(1, max(0, par[2])); c + (par[1] - c) * exp(-abs(par[3]) * (d - first)) }
  odds <- suppressWarnings(glm(cbind(curve$right, curve$total - curve$right) ~ log(curve$dose), family = binomial, control = list(epsilon = 1e-14)))
  p <- fitted.values(odds)
  c(curve, list(
    linear = fitted(curve, line, as.matrix(ends)), threshold = fitted(curve, bent, bends), exponential = fitted(curve, fall, decays),
    logistic = sum(curve$right * log(p) + (curve$total - curve$right) * log(1 - p))
  ))
})))
# --- where a fall may lie -------------------------------------------------------------------------
# A rate that is level, falls in a straight line between two places and is level again: for every pair of places R's general optimiser
# finds the two rates; the falls whose twice log-likelihood lies within the drop of the largest give the ranges, on a finer net than ours.
save("fallRange", unname(lapply(c(curves, list(
  step = list(dose = c(8, 16, 32, 64, 128), right = c(120, 121, 82, 80, 83), total = rep(128, 5)),
  ramp = list(dose = c(8, 16, 32, 64, 76, 91, 108, 128), right = c(120, 121, 119, 120, 121, 118, 100, 69), total = rep(128, 8))
)), function(curve) {
  drop <- 3.841459; by <- .05
  places <- c(unlist(lapply(seq_along(curve$dose)[-1], function(i) curve$dose[i - 1] * (curve$dose[i] / curve$dose[i - 1])^((0:23) / 24))), max(curve$dose))
  falls <- do.call(rbind, lapply(seq_len(length(places) - 1), function(i) t(sapply(i:length(places), function(j) {
    from <- places[i]; to <- places[j]
    share <- if (to > from) pmin(1, pmax(0, (curve$dose - from) / (to - from))) else as.numeric(curve$dose > from)
    value <- function(par) { p <- pmin(1 - 1e-6, pmax(1e-6, par[1] + (par[2] - par[1]) * share)); -sum(curve$right * log(p) + (curve$total - curve$right) * log(1 - p)) }
    one <- nlminb(c(.9, .5), value, lower = 1e-6, upper = 1 - 1e-6)
    loss <- one$par[1] - one$par[2]
    c(from = from, value = -one$objective, fallen = if (loss < by) Inf else from + (to - from) * by / loss)
  }))))
  best <- max(falls[, "value"])
  likely <- falls[2 * (best - falls[, "value"]) <= drop, , drop = FALSE]
  c(curve, list(drop = drop, by = by, bendLow = min(likely[, "from"]), bendHigh = max(likely[, "from"]), fallenLow = min(likely[, "fallen"]), fallenHigh = min(max(curve$dose), max(likely[, "fallen"]))))
})))
# --- exact non-inferiority on pairs ---------------------------------------------------------------
# Every table of so many pairs by R's dmultinom, the restricted likelihood maximised by R's general optimiser, the largest chance on a fine net.
save("exactNonInferiority", unname(lapply(list(
  list(lost = 0, won = 0, cases = 30, margin = .05), list(lost = 1, won = 0, cases = 40, margin = .1), list(lost = 0, won = 2, cases = 25, margin = .05),
  list(lost = 2, won = 1, cases = 40, margin = .15), list(lost = 3, won = 3, cases = 36, margin = .1), list(lost = 6, won = 2, cases = 30, margin = .2), list(lost = 5, won = 0, cases = 20, margin = .05)
), function(one) {
  n <- one$cases; m <- one$margin
  tables <- do.call(rbind, lapply(0:n, function(c) cbind(b = 0:(n - c), c = c)))
  restricted <- function(b, c) {
    value <- function(q) { p <- c(q + m, q, 1 - 2 * q - m); k <- c(b, c, n - b - c); -sum(ifelse(k == 0, 0, k * log(pmax(p, 1e-300)))) }
    found <- optimize(value, c(0, (1 - m) / 2), tol = 1e-13); if (value(0) <= found$objective) 0 else found$minimum
  }
  score <- apply(tables, 1, function(t) (t[1] - t[2] - n * m) / sqrt(n * (2 * restricted(t[1], t[2]) + m * (1 - m))))
  own <- score[tables[, "b"] == one$lost & tables[, "c"] == one$won]
  clear <- tables[score <= own + 1e-6, , drop = FALSE]
  shares <- (1 - m) / 2 * ((0:600) / 600)^2
  chance <- function(q) sum(apply(clear, 1, function(t) dmultinom(c(t[1], t[2], n - t[1] - t[2]), prob = pmax(0, c(q + m, q, 1 - 2 * q - m)))))
  c(one, list(pValue = max(vapply(shares, chance, 0))))
})))
