#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One number to the power of another.
///
///     power(2, 10)  // 1024
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// The natural logarithm.
///
///     logarithm(1)  // 0
func logarithm(_ number: Double) -> Double { log(number) }

/// e to a power.
///
///     exponential(0)  // 1
func exponential(_ number: Double) -> Double { exp(number) }
