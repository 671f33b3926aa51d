import Glibc

/// Bytes in memory that never change and are overwritten before the memory is given back.
final class Secret: Sendable {
  let count: Int
  /// Where they lie: memory of this object alone.
  private let address: UInt

  init(copying bytes: UnsafeRawBufferPointer) {
    count = bytes.count
    let room = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
    if let start = bytes.baseAddress { room.copyMemory(from: start, byteCount: bytes.count) }
    address = UInt(bitPattern: room)
  }

  deinit {
    guard let room = UnsafeMutableRawPointer(bitPattern: address) else { return }
    explicit_bzero(room, count)
    room.deallocate()
  }

  /// Takes the bytes over: what was in the array is overwritten.
  static func taking(_ bytes: inout [UInt8]) -> Secret {
    defer { wipe(&bytes) }
    return bytes.withUnsafeBytes { Secret(copying: $0) }
  }

  private var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }

  /// Copies what lies from the place on, as much as there is room for; answers how much that was.
  func copy(from place: Int64, into room: UnsafeMutableRawBufferPointer) -> Int {
    let start = Int(min(max(place, 0), Int64(count)))
    let more = UnsafeRawBufferPointer(rebasing: bytes[start...].prefix(room.count))
    room.copyMemory(from: more)
    return more.count
  }

  /// A copy that the caller has to wipe.
  func copied() -> [UInt8] { Array(bytes) }
}

/// Overwrites what is in the array and empties it.
func wipe(_ bytes: inout [UInt8]) {
  bytes.withUnsafeMutableBytes { bytes in
    if let start = bytes.baseAddress { explicit_bzero(start, bytes.count) }
  }
  bytes = []
}
