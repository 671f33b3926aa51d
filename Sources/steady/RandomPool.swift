import Glibc

/// The system's random numbers, taken many at a time: a key needs several, and each call costs one.
struct RandomPool: RandomNumberGenerator {
  private var numbers: [UInt64] = []

  mutating func next() -> UInt64 {
    if numbers.isEmpty { fill() }
    var system = SystemRandomNumberGenerator()
    return numbers.popLast() ?? system.next()
  }

  private mutating func fill() {
    var fresh = [UInt64](repeating: 0, count: 32)
    let size = fresh.count * MemoryLayout<UInt64>.size
    if fresh.withUnsafeMutableBytes({ getentropy($0.baseAddress, size) }) == 0 {
      numbers = fresh
    }
  }
}
