#if DEBUG
  import CNCurses
  import Glibc
  import Synchronization

  /// Lets the tests make the program fail on purpose; it is in no release.
  ///
  /// With STEADY_CRASH set, F12 crashes in the way that it names.
  enum CrashSwitch {
    private static let otherThread = Atomic<UInt>(0)

    static func noteThread() {
      otherThread.store(UInt(pthread_self()), ordering: .sequentiallyConsistent)
    }

    /// Fails, if that was asked for.
    static func press(_ terminal: CursesTerminal) {
      guard let kind = getenv("STEADY_CRASH").map({ String(cString: $0) }) else { return }
      switch kind {
      case "trap":
        let none: [Int] = []
        _ = none[Int(kind.utf8.count)]
      case "fatal": preconditionFailure("asked for")
      case "abort": abort()
      case "segv": crash(at: 8)
      case "overflow": _ = deepen(1)
      case "drawing":
        terminal.send("\u{1B}[38;5;1")
        terminal.outlet.draw { crash(at: 8) }
      case "thread":
        // Another thread uses up its own stack.
        signal(SIGTRAP) { _ in _ = CrashSwitch.deepen(1) }
        var mask = sigset_t()
        sigemptyset(&mask)
        pthread_kill(pthread_t(otherThread.load(ordering: .sequentiallyConsistent)), SIGTRAP)
        sigsuspend(&mask)
      case "handler":
        // The handler has no stack to run on.
        var stack = stack_t()
        sigaltstack(nil, &stack)
        mprotect(stack.ss_sp, stack.ss_size, PROT_NONE)
        _ = deepen(1)
      default: break
      }
    }

    private static func crash(at address: Int) {
      UnsafeMutablePointer<Int>(bitPattern: address)?.pointee = 1
    }

    @inline(never)
    private static func deepen(_ depth: Int) -> Int {
      var room = (depth, depth, depth, depth, depth, depth, depth, depth)
      withUnsafeMutablePointer(to: &room) { $0.pointee.0 += 1 }
      return room.0 == 0 ? 0 : deepen(room.0) + room.1
    }
  }
#endif
